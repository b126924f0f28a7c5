import type { MailDraft } from "./drafts";
import { answering } from "./purpose";
import { addresses } from "./recipients";

/** A mail as it is sent to the server. */
export function formOf(draft: MailDraft, files: readonly File[]) {
  const form = new FormData();
  form.append("FormToken", draft.token);
  addresses(draft.to).forEach((one) => form.append("To", one));
  addresses(draft.cc).forEach((one) => form.append("Cc", one));
  form.append("Subject", draft.subject);
  form.append("Purpose", draft.purpose ?? answering);
  form.append("Text", draft.text);
  draft.earlier.forEach((file) => form.append("AttachmentIds", file.id));
  draft.ofTemplates?.forEach((file) => form.append("TemplateFileIds", file.id));
  draft.sheets?.forEach((sheet) => form.append("FactSheets", sheet.plotKey));
  files.forEach((file) => form.append("Files", file, file.name));
  if (draft.answered) {
    form.append("AnsweredMailId", draft.answered);
  }

  return form;
}
