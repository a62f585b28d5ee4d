// undici, ajv and jose together.

import "ajv";
import "ajv-formats";
import "jose";
import { Pool } from "undici";

if (process.argv[2] === "import") console.log(JSON.stringify({ work: "import", done: 1 }));
else await work();
process.exit();

async function work() {
  const { check } = await import("./ajv-schema.mjs");
  const { grant } = await import("./grant.mjs");
  const { whole } = await import("./whole.mjs");
  await whole({ check, grant, open });
}

function open({ server, width }) {
  const pool = new Pool(server, { connections: width });
  return async (path, headers, text) => {
    const { statusCode, body } = await pool.request({ method: "POST", path, headers, body: text });
    if (statusCode !== 200) throw new Error(`the server answered ${statusCode}`);
    return body.json();
  };
}
