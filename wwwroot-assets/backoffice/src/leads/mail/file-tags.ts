import { css, html } from "lit";
import { icon } from "../ui/icons";

// How files of mails and of their templates are shown, taken and let go of.

/** A button that chooses files, of the kinds the server takes. */
export const fileField = (name: string, label: string, take: (files: readonly File[]) => void) =>
  html`<label class="button attach"
    >${icon("attach")}${label}<input
      class="visually-hidden"
      type="file"
      name=${name}
      multiple
      accept=".pdf,.jpg,.jpeg,.png,.docx,.xlsx"
      @change=${(event: Event) => {
        const field = event.target as HTMLInputElement;
        take([...(field.files ?? [])]);
        // The same file can be chosen again.
        field.value = "";
      }}
  /></label>`;

/** A button that lets go of a file. */
export const removeButton = (label: string, remove: () => void) => html`<button type="button" class="remove" aria-label=${label} @click=${remove}>${icon("close")}</button>`;

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

  .remove {
    background: none;
    border: 0;
    color: inherit;
    cursor: pointer;
    display: inline-grid;
    min-height: 24px;
    min-width: 24px;
    padding: 0;
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
