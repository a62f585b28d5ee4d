// axios, with connections that are kept.

import { Agent } from "node:http";
import axios from "axios";
import { PATH } from "./documents.mjs";
import { poster } from "./post.mjs";

await poster(({ server, width, headers }) => {
  const httpAgent = new Agent({ keepAlive: true, maxSockets: width });
  const client = axios.create({ baseURL: server, httpAgent, headers });
  return async (text) => (await client.post(PATH, text)).data;
});
process.exit();
