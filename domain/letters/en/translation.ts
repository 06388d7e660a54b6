export const words = {
  subject: 'What we wrote to you, in Spanish',
  wasInEnglish: 'One of our letters to you had a part in English. Now we have it for you in Spanish.',
  read: 'Sign in to read it.',
  nothingElse: 'Nothing else has changed. What we asked you for, and by when, stays the same.',
  unclear: 'If something is not clear, call us.',
};
