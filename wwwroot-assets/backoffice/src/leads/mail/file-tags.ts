import { css, html, nothing, type TemplateResult } from "lit";
import { words } from "../core/words";
import { icon } from "../ui/icons";

// How files of mails and of their templates are shown, taken and let go of.

const word = words({
  remove: ["Bỏ {0}", "Remove {0}"],
  open: ["Mở {0}", "Open {0}"],
});

/** A file as it is shown. */
export interface FileTag {
  name: string;
  /** What stands behind the name, such as its size. */
  about: string;
  title?: string;
  /** What keeps it from going, in words. */
  fault?: string;
  /** Opens it, where it can be opened. */
  open?: () => void;
  /** Lets go of it, where it may go. */
  remove?: () => void;
}

/** What a field of files shows and does. */
export interface FilesField {
  /** Where the field has a heading. */
  title?: string;
  files: readonly FileTag[];
  /** The button that takes further files, with what may be taken; nothing where none are taken. */
  attach?: { name: string; label: string; hint: string; take: (files: readonly File[]) => void };
  /** A further button. */
  more?: TemplateResult;
  notes?: readonly string[];
  wrong: readonly string[];
}

/** The files that go with something: each with a cross, and a button for more, of the kinds the server takes. */
export const filesField = ({ title, files, attach, more, notes, wrong }: FilesField) =>
  html`<div class="field" role=${title ? "group" : nothing} aria-label=${title ?? nothing}>
    ${title ? html`<span class="label">${title}</span>` : nothing}
    <ul class="plain files">
      ${files.map(fileTag)}
    </ul>
    ${attach
      ? html`<div class="row">
          <label class="button attach"
            >${icon("attach")}${attach.label}<input
              class="visually-hidden"
              type="file"
              name=${attach.name}
              multiple
              accept=".pdf,.jpg,.jpeg,.png,.docx,.xlsx"
              @change=${(event: Event) => {
                const field = event.target as HTMLInputElement;
                attach.take([...(field.files ?? [])]);
                // The same file can be chosen again.
                field.value = "";
              }}
          /></label>
          ${more ?? nothing} <span class="hint">${attach.hint}</span>
        </div>`
      : nothing}
    ${notes?.map((text) => html`<span class="hint">${text}</span>`)} ${wrong.map((text) => html`<span class="wrong" role="alert">${text}</span>`)}
  </div>`;

const fileTag = ({ name, about, title, fault, open, remove }: FileTag) =>
  html`<li class="tag" title=${title ?? nothing}>
    ${icon("attach")}${open ? html`<button type="button" class="open" aria-label=${word("open", name)} @click=${open}>${name}</button>` : name} (${about}) ${fault ?? nothing}
    ${remove ? html`<button type="button" class="remove" aria-label=${word("remove", name)} @click=${remove}>${icon("close")}</button>` : nothing}
  </li>`;

export const fileTagStyles = css`
  .files {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }

  .tag {
    min-height: 32px;
    white-space: normal;
  }

  .open,
  .remove {
    background: none;
    border: 0;
    color: inherit;
    cursor: pointer;
    min-height: 24px;
    min-width: 24px;
    padding: 0;
  }

  .open {
    font: inherit;
    overflow-wrap: anywhere;
    text-align: start;
    text-decoration: underline;
  }

  .remove {
    display: inline-grid;
    place-items: center;
  }

  .attach {
    position: relative;
  }

  .attach:focus-within {
    outline: 3px solid var(--kt-accent);
    outline-offset: 2px;
  }
`;
