/** The numbers of the lists of a Word brief (`w:numId`). */
export const LISTS = { chapters: 1, messages: 2, recommendations: 3, actions: 4, bullets: 5 } as const;
