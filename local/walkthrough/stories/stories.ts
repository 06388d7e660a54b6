import type { Story } from '../story.ts';
import { story1 } from './story-1.ts';

/** Every story that is played, in order. */
export const stories: readonly Story[] = [story1];
