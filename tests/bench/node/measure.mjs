// How calls and requests are timed; prints what the harness reads.

export const work = process.argv[2];
export const server = process.env.BENCH_SERVER;

const SECONDS = Number(process.env.BENCH_SECONDS ?? 1);
const WARM_UP = 0.3;
/** In nanoseconds. */
const BATCH = 1_000_000;

export const tell = (result) => console.log(JSON.stringify({ work, ...result }));

/** Times a call that gives the number of faults: the best batch, each of at least a millisecond. */
export function calls(call) {
  let size = 1;
  let faults = 0;
  const batch = () => {
    const start = process.hrtime.bigint();
    for (let i = 0; i < size; i++) faults = call();
    return Number(process.hrtime.bigint() - start);
  };
  for (const warm = after(WARM_UP); !warm();) batch();
  while (batch() < BATCH) size *= 2;
  let best = Number.POSITIVE_INFINITY;
  let batches = 0;
  for (const over = after(SECONDS); !over(); batches++) best = Math.min(best, batch());
  tell({ ns: best / size, batches, faults });
}

/** Times requests: how many a second, `width` of them under way at any time. */
export async function requests(width, request) {
  await parallel(width, until(WARM_UP), request);
  let done = 0;
  const start = performance.now();
  await parallel(width, until(SECONDS), async () => {
    await request();
    done += 1;
  });
  tell({ per_second: (done * 1000) / (performance.now() - start), done });
}

/** Does something with each of the tasks, so many of them at a time. */
export async function parallel(width, tasks, act) {
  const lane = async () => {
    for (let next = tasks.next(); !next.done; next = tasks.next()) await act(next.value);
  };
  await Promise.all(Array.from({ length: width }, lane));
}

function* until(seconds) {
  for (const over = after(seconds); !over();) yield undefined;
}

function after(seconds) {
  const end = performance.now() + seconds * 1000;
  return () => performance.now() >= end;
}
