import type { Story } from '../story.ts';
import { story1 } from './story-1.ts';
import { story2 } from './story-2.ts';
import { story3 } from './story-3.ts';
import { story4 } from './story-4.ts';
import { story5 } from './story-5.ts';
import { story6 } from './story-6.ts';
import { story7 } from './story-7.ts';
import { story8 } from './story-8.ts';

/** Every story that is played, in order. */
export const stories: readonly Story[] = [story1, story2, story3, story4, story5, story6, story7, story8];
