// Names, times and colours.
import { state, person, isBot } from "./state.js";

export const nameOf = (user) => user?.global_name || user?.name || user?.username || "Unknown user";

const locale = () => person()?.locale || "en-US";

const formats = new Map();

// format writes a date with options of Intl.DateTimeFormat, in the language
// of the person's client as Discord does.
export function format(date, options) {
  const key = locale() + JSON.stringify(options);
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat(locale(), options));
  return formats.get(key).format(date);
}

export const clock = (date) => format(date, { hour: "numeric", minute: "2-digit" });
export const day = (date) => format(date, { year: "numeric", month: "long", day: "numeric" });
export const fullDate = (date) => format(date, { dateStyle: "full", timeStyle: "short" });

const steps = [["year", 31536000], ["month", 2592000], ["day", 86400], ["hour", 3600], ["minute", 60], ["second", 1]];

// ago tells how long ago a date is, or how far ahead.
export function ago(date, now = Date.now()) {
  const seconds = Math.round((date.getTime() - now) / 1000);
  const [unit, size] = steps.find(([, s]) => Math.abs(seconds) >= s) ?? steps.at(-1);
  return new Intl.RelativeTimeFormat(locale(), { numeric: "auto" }).format(Math.trunc(seconds / size), unit);
}

// took writes milliseconds with the digits that matter.
export function took(ms) {
  if (ms >= 1000) return `${(ms / 1000).toFixed(1)} s`;
  return `${ms >= 10 ? Math.round(ms) : ms.toFixed(1)} ms`;
}

export const count = (n, one, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;

// languageName names a language in itself and tells regions apart only where
// that matters.
export function languageName(code) {
  const name = new Intl.DisplayNames([code], { type: "language" }).of(code.split("-")[0]);
  return name[0].toLocaleUpperCase(code) + name.slice(1);
}

export const roomName = (r) => (r?.with ? nameOf(r.with) : r?.name ?? "");

// initials stand in for a picture.
export const initials = (name) => name.split(/\s+/).map((w) => [...w][0] ?? "").join("").slice(0, 2).toUpperCase();

// hue gives everybody a colour of their own, the same at every visit.
export function hue(id) {
  const place = state.world?.people.findIndex((p) => p.id === id) ?? -1;
  return isBot({ id }) ? "bot" : ["one", "two", "three"][Math.max(place, 0) % 3];
}
