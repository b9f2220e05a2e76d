// A source that can't become a report: why, as a code and the values of its message.

export type RefusalCode =
  | 'file-missing'
  | 'file-unreadable'
  | 'folder-empty'
  | 'text-empty'
  | 'text-binary'
  /** UTF-8 that breaks off or is damaged at one place. */
  | 'text-broken'
  | 'text-encoding-unknown'
  | 'text-too-long'
  | 'html-no-article'
  | 'table-broken'
  | 'table-head'

export interface Refusal {
  readonly kind: 'refused'
  readonly code: RefusalCode
  /** `file` is the name that a person gave it. */
  readonly values: Readonly<Record<string, string>>
}

export function refuse(
  code: RefusalCode,
  file: string,
  values: Readonly<Record<string, string>> = {},
): Refusal {
  return { kind: 'refused', code, values: { file, ...values } }
}
