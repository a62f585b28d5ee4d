// The works of those who send: POSTs of good.json, so many at a time.

import { text } from "./documents.mjs";
import { requests, server, work } from "./measure.mjs";

/** Measures a contender: `open` gives a function that posts a text and resolves to the answer, parsed. */
export async function poster(open) {
  const width = Number(work.split("-")[1]);
  const answer = await fetch(`${server}/token`, { method: "POST", body: "grant_type=bench" });
  const { access_token: token } = await answer.json();
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  const post = open({ server, width, token, headers });
  const document = text("good");
  await requests(width, () => post(document));
}

export function refused(status) {
  throw new Error(`the server answered ${status}`);
}
