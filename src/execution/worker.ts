import Transfer from "workerpool/src/transfer.js";
import { add } from "workerpool/src/worker.js";
import { LIBRARY_VERSION } from "../contracts/version";
import { answerer } from "./answer";
import { buffersOf } from "./buffers-of";

const answer = answerer();

add({
  greet: () => LIBRARY_VERSION,
  run: async (request) => {
    const reply = await answer(request);
    return new Transfer(reply, buffersOf(reply));
  },
});
