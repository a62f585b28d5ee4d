// undici.request, with a pool.

import { Pool } from "undici";
import { PATH } from "./documents.mjs";
import { poster, refused } from "./post.mjs";

await poster(({ server, width, headers }) => {
  const pool = new Pool(server, { connections: width });
  return async (text) => {
    const { statusCode, body } = await pool.request({ method: "POST", path: PATH, headers, body: text });
    return statusCode === 200 ? body.json() : refused(statusCode);
  };
});
process.exit();
