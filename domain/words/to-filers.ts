/** What is said to somebody who filed for a patient and is not authorized, wherever they ask for more. */
export const untilAuthorized =
  'You sent us this application for the patient. Until the patient says in writing that you may act for them, you can see what you sent, and ' +
  'send more papers. The patient can sign the Authorized Assistant Form, and you or they can send it to us.';

export const nothingAsked = `Nothing was asked of you that waits for an answer. ${untilAuthorized}`;
