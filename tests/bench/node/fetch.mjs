// Node's own fetch, which keeps its connections.

import { PATH } from "./documents.mjs";
import { poster, refused } from "./post.mjs";

await poster(({ server, headers }) => {
  const url = server + PATH;
  return async (body) => {
    const answer = await fetch(url, { method: "POST", headers, body });
    return answer.ok ? answer.json() : refused(answer.status);
  };
});
process.exit();
