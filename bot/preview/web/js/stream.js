// The stream of events. It takes a connection for as long as it is open, and a
// browser opens no more than six to one host: with a stream for every tab the
// sixth would never load. So the tabs of a browser share one for each person.
// The tab that holds the lock has it and passes on what it is told; when that
// tab goes, the lock goes to another, which opens the stream anew.

// listen follows what happens to a person and returns what ends that. Handlers
// are named for the events: "hello" comes first and after every gap, "lost"
// when the stream ends.
export function listen(personID, handlers) {
  const names = Object.keys(handlers).filter((name) => name !== "lost");
  const take = ({ name, data }) => handlers[name]?.(data);
  // Browsers have locks on loopback and over HTTPS only.
  return navigator.locks ? share(personID, names, take) : open(personID, names, take);
}

// open opens the stream and returns what closes it. The browser connects again
// by itself, but not after an answer that is no stream, as from a program that
// is just starting: then we do.
function open(personID, names, tell) {
  let stream, again;
  const connect = () => {
    stream = new EventSource(`api/events?${new URLSearchParams({ person: personID })}`);
    for (const name of names) stream.addEventListener(name, (e) => tell({ name, data: JSON.parse(e.data) }));
    stream.addEventListener("error", () => {
      tell({ name: "lost" });
      if (stream.readyState === EventSource.CLOSED) again = setTimeout(connect, 1000);
    });
  };
  connect();
  return () => {
    clearTimeout(again);
    stream.close();
  };
}

// share follows the stream that one of the tabs has.
function share(personID, names, take) {
  const topic = `whosaid.events.${personID}`, me = crypto.randomUUID();
  const others = new BroadcastChannel(topic), end = new AbortController();
  let standing = null; // in the tab with the stream: whether it is open, as was told last
  let greeted = false; // what comes before the first word on that is of no use

  const hear = (told) => {
    greeted ||= told.name === "hello" || told.name === "lost";
    if (greeted) take(told);
  };
  const tell = (told) => {
    if (told.name === "hello" || told.name === "lost") standing = told;
    others.postMessage(told);
    hear(told);
  };
  const welcome = (newcomer) => standing && others.postMessage({ ...standing, to: newcomer });
  others.addEventListener("message", ({ data: told }) => {
    if (told.name === "joined") welcome(told.from);
    else if (!told.to || told.to === me) hear(told);
  });
  others.postMessage({ name: "joined", from: me });

  navigator.locks.request(topic, { signal: end.signal }, () => until(end.signal, () => open(personID, names, tell)))
    .catch((err) => {
      if (err.name !== "AbortError") throw err; // it had not come to this tab yet
    });
  return () => {
    end.abort();
    others.close();
  };
}

// until begins something and resolves once it is told to end, and has ended.
function until(signal, begin) {
  if (signal.aborted) return null;
  const finish = begin();
  return new Promise((resolve) => {
    signal.addEventListener("abort", () => resolve(finish()), { once: true });
  });
}
