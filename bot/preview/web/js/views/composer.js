// Where messages are written.
import { byID, announce } from "../dom.js";
import { state, set, when, room, message } from "../state.js";
import { say, reply } from "../acts.js";
import { count, nameOf, roomName } from "../format.js";
import { toWire } from "../mentions.js";
import { choicesFor, titleOf } from "./picking.js";
import { listbox } from "./listbox.js";
import { openCommand } from "./command.js";
import { pings } from "./replying.js";

const form = byID("compose"), box = byID("composer");
const pickerBox = byID("picker-box"), pickerTitle = byID("picker-title");

const picker = listbox(byID("picker"), box, take, (shown) => (pickerBox.hidden = !shown));

// Each channel keeps what was begun in it.
const drafts = new Map();
let shownRoom = "";

when(["room", "rooms"], () => {
  const r = room();
  if (!r) return;
  box.disabled = !r.may_write;
  box.placeholder = r.may_write ? `Message ${r.with ? "@" : "#"}${roomName(r)}` : "You may not write in this channel";
  if (shownRoom === state.room) return;
  drafts.set(shownRoom, box.value);
  shownRoom = state.room;
  write(drafts.get(shownRoom) ?? "");
});

// write puts text into the box.
function write(text) {
  box.value = text;
  box.setSelectionRange(text.length, text.length);
  changed();
}

function changed() {
  box.style.height = "auto";
  box.style.height = `${box.scrollHeight}px`;
  form.classList.toggle("written", box.value.trim() !== "");
  suggest();
}

// suggest offers commands, members or channels for what stands before the
// cursor.
let offered = "";

function suggest() {
  const { kind, choices } = choicesFor(box.value, box.selectionStart);
  const alone = kind === "command" ? noCommands() : "";
  pickerTitle.textContent = alone || titleOf(kind);
  picker.open(choices, 0);
  if (alone) pickerBox.hidden = false;
  const words = choices.length > 0 ? `${titleOf(kind)}: ${count(choices.length, "choice")}` : alone;
  if (words && words !== offered) announce(words);
  offered = words;
}

// noCommands says why there is no command to choose, where there never is one.
function noCommands() {
  if (state.commands.length > 0 || !room() || room().has_bot) return "";
  return `${nameOf(state.world.bot)} is not here, so there are no commands`;
}

function take(choice) {
  if (choice.command) {
    write("");
    openCommand(choice.command);
    return;
  }
  const after = box.value.slice(box.selectionStart);
  const before = box.value.slice(0, choice.from) + choice.text + " ";
  box.value = before + after.trimStart();
  box.setSelectionRange(before.length, before.length);
  changed();
}

// Somebody who types a whole command does not need to choose it.
function typedCommand() {
  const [, name, rest] = /^\/(\S+)\s(.*)$/s.exec(box.value) ?? [];
  const found = name && state.commands.find((c) => c.type === 1 && (c.name_localized || c.name) === name.toLowerCase());
  if (!found) return false;
  write("");
  openCommand(found, rest);
  return true;
}

async function send() {
  const text = box.value.trim();
  if (!text) return;
  const to = message(state.replyTo);
  write("");
  const id = to ? await reply(to.id, toWire(text), pings()) : await say(toWire(text));
  if (id) set({ replyTo: "" });
  else if (!box.value) write(text);
}

// What is offered may arrive while something is being typed.
when(["commands"], () => document.activeElement === box && box.value && suggest());

box.addEventListener("input", () => typedCommand() || changed());
box.addEventListener("click", suggest);
box.addEventListener("blur", picker.close);

box.addEventListener("keydown", (e) => {
  if (picker.key(e) || e.isComposing) return;
  if (e.key === "Enter" && !e.shiftKey) send();
  else if (e.key === "Escape" && !pickerBox.hidden) picker.close();
  else if (e.key === "Escape" && state.replyTo) set({ replyTo: "" });
  else if (e.key === "ArrowUp" && box.value === "") editLast();
  else return;
  e.preventDefault();
});

function editLast() {
  const last = state.messages.findLast((m) => m.author.id === state.person);
  if (last) set({ editing: last.id });
}

form.addEventListener("submit", (e) => {
  e.preventDefault();
  send();
  box.focus();
});

byID("open-commands").addEventListener("click", () => {
  box.focus();
  write("/");
});

// Typing anywhere goes into the box, as in Discord.
addEventListener("keydown", (e) => {
  const nothing = document.activeElement === document.body || document.activeElement === byID("messages");
  if (nothing && !box.disabled && !form.hidden && e.key.length === 1 && e.key !== " " && !e.ctrlKey && !e.metaKey && !e.altKey) box.focus();
});
