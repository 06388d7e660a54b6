export const words = {
  subject: 'A review was approved',
  notReleased: 'The member has not released the medical records.',
  sendNone:
    'Send none now. If a release is signed, the Department asks you for the records, and your time begins with that request.',
};
