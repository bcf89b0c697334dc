// The calls to the program and its stream of events.

// A Failed call has the reason in its message.
export class Failed extends Error {}

async function call(path, options) {
  let response;
  try {
    response = await fetch(`api/${path}`, options);
  } catch {
    throw new Failed("The preview does not answer. Is the program still running?");
  }
  const body = await response.json().catch(() => ({}));
  if (!response.ok) throw new Failed(body.error ?? `The preview answered with status ${response.status}.`);
  return body;
}

// get asks for something: get("channel", {person, channel}).
export function get(path, query = {}) {
  const params = new URLSearchParams(query).toString();
  return call(params ? `${path}?${params}` : path);
}

// post does something.
export function post(path, body) {
  return call(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
}

// listen opens the stream of events for a person and returns what closes it.
// Handlers are named for the events; "lost" is called when the stream ends.
// The browser connects again by itself, but not after an answer that is no
// stream, as from a program that is just starting: then we do.
export function listen(personID, handlers) {
  let stream, again;
  const open = () => {
    stream = new EventSource(`api/events?${new URLSearchParams({ person: personID })}`);
    for (const [name, handle] of Object.entries(handlers)) {
      if (name !== "lost") stream.addEventListener(name, (e) => handle(JSON.parse(e.data)));
    }
    stream.addEventListener("error", () => {
      handlers.lost();
      if (stream.readyState === EventSource.CLOSED) again = setTimeout(open, 1000);
    });
  };
  open();
  return () => {
    clearTimeout(again);
    stream.close();
  };
}
