import type { RefusedAction } from '../actions/ActionForm.tsx'

/** What is open beside a line; one thing at a time, and never a dialog. */
export type Beside =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'kinds'; readonly lineId: string }
  | { readonly kind: 'history'; readonly lineId: string }
  | { readonly kind: 'action'; readonly lineId: string; readonly refused?: RefusedAction }
