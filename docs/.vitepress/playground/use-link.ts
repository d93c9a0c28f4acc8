import { onBeforeUnmount, onMounted, type Ref, ref, watch } from "vue";
import { fromHash, type Shared, ShareError, toHash } from "./share";

/** What is run, as the page holds it. */
export interface Held {
  readonly text: Ref<string>;
  readonly seed: Ref<string>;
  readonly paths: Ref<number>;
}

const said = (error: unknown): string => {
  if (error instanceof ShareError) return error.message;
  throw error;
};

/** The address of the page that carries what is run. It goes to the clipboard where that is allowed. */
async function share(shared: Shared): Promise<string> {
  const hash = await toHash(shared);
  history.replaceState(history.state, "", `#${hash}`);
  try {
    await navigator.clipboard.writeText(location.href);
    return "The link is copied, and stands in the address bar.";
  } catch {
    return "The link stands in the address bar.";
  }
}

/** Takes what a link carries when the page opens and whenever its address changes, and makes such links. */
export function useLink({ text, seed, paths }: Held) {
  /** What is to be said of the link; nothing once what is run is no longer what it carries. */
  const note = ref("");
  watch([text, seed, paths], () => {
    note.value = "";
  });

  async function open(): Promise<void> {
    try {
      const shared = await fromHash(location.hash);
      if (shared === undefined) return;
      text.value = shared.text;
      seed.value = shared.seed;
      paths.value = shared.paths;
    } catch (error) {
      note.value = `The link cannot be opened: ${said(error)}.`;
    }
  }

  async function make(): Promise<void> {
    const shared = { text: text.value, seed: seed.value, paths: paths.value };
    note.value = await share(shared).catch(said);
  }

  onMounted(() => {
    addEventListener("hashchange", open);
    return open();
  });
  onBeforeUnmount(() => removeEventListener("hashchange", open));
  return { note, make };
}
