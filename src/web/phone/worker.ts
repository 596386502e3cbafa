/**
 * Starts the page without a network, where the context is secure. Caches the page and its files; what the API says never.
 * The page comes from the network whenever that answers in time, so nobody stays on an old version; there is nothing to wait for
 * in a new worker, because it knows nothing of the pages it serves.
 */
interface Extendable extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Extendable {
  request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface WorkerScope {
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
  addEventListener<E extends Event>(type: string, heard: (event: E) => void): void;
}
const worker = self as unknown as WorkerScope;

/** A network that takes longer than this is none, to somebody who waits for a page. */
const PATIENCE_MILLISECONDS = 4_000;
/** One page serves every code. */
const PAGE = "/";
const cache = caches.open("phone");

worker.addEventListener<Extendable>("install", (event) => {
  void worker.skipWaiting();
  event.waitUntil(fetch(PAGE).then(store));
});
worker.addEventListener<Extendable>("activate", (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener<Fetching>("fetch", (event) => {
  const { request } = event;
  if (request.mode === "navigate") {
    const network = fetch(request);
    event.waitUntil(network.then((answer) => store(answer.clone())).catch(() => {}));
    event.respondWith(page(network));
  } else if (!new URL(request.url).pathname.startsWith("/api/")) {
    event.respondWith(cache.then((files) => files.match(request)).then((file) => file ?? fetched(request)));
  }
});

/** The page from the network, or as it was the last time. */
async function page(network: Promise<Response>): Promise<Response> {
  const patience = new Promise<null>((resolve) => setTimeout(resolve, PATIENCE_MILLISECONDS, null));
  const fresh = await Promise.race([network, patience]).catch(() => null);
  if (fresh?.ok) return fresh;
  return (await (await cache).match(PAGE)) ?? network;
}

/** A part that the page fetches later, as for practice or a shared screen, is there the next time; its name changes with its content. */
async function fetched(request: Request): Promise<Response> {
  const answer = await fetch(request);
  if (answer.ok && new URL(request.url).pathname.startsWith("/assets/"))
    await (await cache).put(request, answer.clone());
  return answer;
}

/** The page goes in last: when it is there, so is all that it names. With another version everything of the one before goes out. */
async function store(answer: Response): Promise<void> {
  if (!answer.ok) return;
  const files = await cache;
  const page = await answer.clone().text();
  const named = [...page.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path]) => path ?? "");
  const before = await (await files.match(PAGE))?.text();
  for (const path of named) if (!(await files.match(path))) await files.add(path);
  await files.put(PAGE, answer);
  if (before === page) return;
  for (const { url } of await files.keys()) {
    const path = url.slice(new URL(url).origin.length);
    if (path !== PAGE && !named.includes(path)) await files.delete(url);
  }
}
