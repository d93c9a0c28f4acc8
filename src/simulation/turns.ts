/** How long this thread is kept busy before others get a turn, in milliseconds. */
const TURN_MILLISECONDS = 40;

/** Called between pieces of work: lets timers, input and abort signals be heard, but not more often than they need. */
export function createTurns(): () => Promise<void> {
  let begun = Date.now();
  return async () => {
    if (Date.now() - begun < TURN_MILLISECONDS) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    begun = Date.now();
  };
}
