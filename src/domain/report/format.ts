/** What a report can be written as. */
export const REPORT_FORMATS = ['csv', 'jsonl', 'markdown', 'ocsf', 'html'] as const
export type ReportFormat = (typeof REPORT_FORMATS)[number]
