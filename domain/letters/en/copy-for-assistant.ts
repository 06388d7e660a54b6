export const words = {
  subject: 'a copy of a letter to the member',
  isCopy: 'The member has signed that you may act for them. So you get a copy of each letter that we send them.',
  youMeans: 'This is a copy. “You” in it means the member.',
};
