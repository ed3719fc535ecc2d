import Confirm from './Confirm.astro';
import Faq from './Faq.astro';
import { prose } from './prose.ts';
import Question from './Question.astro';
import SharedStep from './SharedStep.astro';
import Step from './Step.astro';
import Steps from './Steps.astro';
import StillStuck from './StillStuck.astro';

/** The words an author may use in a guide. src/build/guide-rules.ts checks how they are used. */
export const words = { ...prose, Confirm, Faq, Question, SharedStep, Step, Steps, StillStuck };
