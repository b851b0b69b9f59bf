/** The template that the pair works with. Loaded after the open agreements: the default's texts are no part of the first script. */
import type { Template } from '../domain/template/template.ts';
import { templateOf } from '../domain/template/template-of.ts';
import { usePartnership } from './partnership.ts';
import { useView } from './use-readable.ts';

export function useTemplate(): Template {
  return useView(usePartnership().record, templateOf);
}
