// The form a bot opens over the page.
import { el, fill, byID, tool } from "../dom.js";
import { submit } from "../acts.js";
import { nameOf } from "../format.js";
import { state } from "../state.js";

const dialog = byID("modal");

// openModal shows the form that was the answer to an interaction. The focus
// goes back to where it came from.
export function openModal(interaction, modal, from) {
  const error = el("p", { class: "modal-error", role: "alert" });
  const close = tool("close", "Close", () => dialog.close());
  const form = el("form", { novalidate: true },
    el("header", {}, el("h2", { id: "modal-title" }, modal.title), close),
    modal.components.map(field),
    error,
    el("p", { class: "hint" }, `This form goes to ${nameOf(state.world.bot)}. Do not share passwords.`),
    el("footer", {},
      el("button", { type: "button", class: "component secondary", on: { click: () => dialog.close() } }, "Cancel"),
      el("button", { type: "submit", class: "component primary" }, "Submit")));
  form.addEventListener("submit", async (e) => {
    e.preventDefault();
    error.textContent = complaint(form);
    if (error.textContent) return;
    const inputs = [...form.querySelectorAll("[data-custom-id]")].map((i) => ({ custom_id: i.dataset.customId, values: [i.value] }));
    const how = await submit(interaction, inputs);
    if (how && !how.failure) dialog.close();
    else error.textContent = how?.failure ?? "It was not sent: see the note below.";
  });
  fill(dialog, form);
  dialog.addEventListener("close", () => from?.isConnected && from.focus(), { once: true });
  dialog.showModal();
  form.querySelector("[data-custom-id]")?.focus();
}

// Inputs stand in rows or, in the newer form, in labels.
function field(c) {
  const input = c.component ?? c.components[0];
  const id = `modal-${input.custom_id}`;
  const shared = {
    id, class: "input", required: input.required !== false, placeholder: input.placeholder,
    maxlength: input.max_length, minlength: input.min_length, data: { "custom-id": input.custom_id },
  };
  const long = input.style === 2;
  const control = long ? el("textarea", { ...shared, rows: 4 }) : el("input", { ...shared, type: "text", autocomplete: "off" });
  control.value = input.value ?? "";
  const star = shared.required && el("span", { class: "required", aria: { hidden: true } }, " *");
  return el("div", { class: "modal-field" }, el("label", { for: id }, c.label ?? input.label, star), control);
}

function complaint(form) {
  const missing = [...form.querySelectorAll("[required]")].find((i) => !i.value.trim());
  missing?.focus();
  return missing ? "This field is required." : "";
}
