export const id = 9198;
export const ids = [9198];
export const modules = {

/***/ 19198:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  GRANTS_CSV: () => (/* binding */ GRANTS_CSV),
  csvFiles: () => (/* binding */ csvFiles)
});

// EXTERNAL MODULE: ./build/shared/printable.js
var printable = __webpack_require__(16499);
;// CONCATENATED MODULE: ./build/render/report/csv-cell.js

/** Excel cuts a cell after 32,767 characters, and goes on in the next row. */
const LONGEST = 32_000;
/**
 * Where a spreadsheet would begin a formula: `=`, `+`, `-` or `@` (full-width ones too) at the start of a cell, after spaces and
 * quotes that some programs remove, and after `,` and `;`, for a program that takes the other one for the separator begins a
 * cell there. Source: OWASP, "CSV Injection".
 */
const FORMULA = /(^|[,;])(?=['" \u3000]*[=+\-@＝＋－＠])/g;
/** Most cells: no sign at the start that could begin a formula, and only plain characters without quotes and separators. */
const IS_HARMLESS = /^(?!['" ]*[=+\-@])[\x20\x21\x23-\x2b\x2d-\x3a\x3c-\x7e]*$/;
/** A cell with its quotes, by RFC 4180. Numbers stand without quotes. */
function csvCell(value) {
    if (value === undefined)
        return '';
    if (typeof value === 'number')
        return Number.isFinite(value) ? String(value) : '';
    if (typeof value === 'string' && value.length <= LONGEST && IS_HARMLESS.test(value))
        return `"${value}"`;
    const text = typeof value === 'string' ? value : typeof value === 'boolean' ? (value ? 'yes' : 'no') : value.join('; ');
    return `"${harmless((0,printable/* printable */.g$)(text, LONGEST)).replaceAll('"', '""')}"`;
}
/**
 * The text with an apostrophe before everything that could begin a formula. Exactly one is added to any number of them, so
 * removing one there gives the text back.
 */
const harmless = (text) => text.replaceAll(FORMULA, "$1'");
/** A line with its end, CRLF. */
const csvLine = (values) => `${values.map(csvCell).join(',')}\r\n`;

;// CONCATENATED MODULE: ./build/render/report/csv-grant.js
/** With a word before it: a spreadsheet shows twelve digits as 2.2E+11, and loses zeros at their start. */
const awsAccountText = (id) => `aws:${id}`;
const pairsText = (pairs) => pairs && Object.entries(pairs).map(([key, value]) => `${key}=${value}`);
/** Where the record of a row is, and its digest. */
const artefactColumns = (of, prefix = '') => [
    [`${prefix}record`, row => of(row)?.path],
    [`${prefix}record_sha256`, row => of(row)?.sha256],
    [`${prefix}record_witnessed`, row => of(row)?.witnessed],
];
/** Who, by login and id. */
const personColumns = (name, of) => [
    [name, row => of(row)?.login],
    [`${name}_id`, row => of(row)?.id],
];
/** Who started the run, by which event, and its address. */
const runColumns = (prefix = '') => [
    [`${prefix}run`, ({ run }) => run],
    ...personColumns(`${prefix}started_by`, ({ startedBy }) => startedBy),
    [`${prefix}started_by_event`, ({ startedBy }) => startedBy?.event],
];
const namesOf = (people) => people.map(({ login }) => login);
const worst = (values) => Math.max(0, ...values.map(value => value ?? 0));
/** One line for each grant: a column for each question. Sessions and attempts to end it are in files of their own. */
const GRANT_COLUMNS = [
    ['grant', row => row.id],
    ['state', row => row.state],
    ['exceptions', row => row.exceptions.map(({ kind }) => kind)],
    ['exceptions_in_words', row => row.exceptions.map(({ text }) => text)],
    ['user', row => row.user],
    ['user_logins', row => row.logins],
    ['user_role', row => row.principal?.role],
    ['user_identity', row => row.principal?.identity],
    ...personColumns('requested_by', row => row.requestedBy),
    ['requested_at', row => row.requestedAt],
    ['reason', row => row.reason],
    ['ticket', row => row.ticket],
    ['requested_seconds', row => row.requestedSeconds],
    ['pull_request', row => row.pullRequest.number],
    ['pull_request_url', row => row.pullRequest.url],
    ['file', row => row.file],
    ['approval', row => row.approval.kind],
    ['approved_by', row => namesOf(row.approval.by)],
    ['approved_by_ids', row => row.approval.by.map(({ id }) => String(id ?? 'unknown'))],
    ['approved_at', row => row.approval.by.map(({ at }) => at)],
    ['approved_before_access', row => row.approval.beforeAccess],
    ['approved_head_commit', row => row.approval.headSha],
    ['approved_file_blob', row => row.approval.blobSha],
    ['rule', row => row.approval.rule],
    ['rules_blob', row => row.approval.rulesBlobSha],
    ...personColumns('merged_by', row => row.mergedBy),
    ['merged_at', row => row.mergedAt],
    ['merge_commit', row => row.mergeSha],
    ['account', row => row.account],
    ['account_id', row => awsAccountText(row.accountId)],
    ['region', row => row.region],
    ['asked_instances', row => row.asked?.instances],
    ['asked_tags', row => pairsText(row.asked?.tags)],
    ['instances', row => row.instances],
    ['live_tags', row => pairsText(row.live)],
    ['policy', row => row.policy],
    ['documents', row => row.documents],
    ['granted_at', row => row.grantedAt],
    ['opens_at', row => row.opensAt],
    ['expires_at', row => row.expiresAt],
    ...runColumns('grant_'),
    ['ended_at', row => row.ended?.at],
    ['ended_by_cause', row => row.ended?.cause],
    ...personColumns('ended_by', row => row.ended?.by),
    ['seconds_to_revoke', row => row.ended?.secondsToRevoke],
    ['overrun_seconds', row => row.ended?.overrunSeconds ?? worst(row.ends.map(({ overrunSeconds }) => overrunSeconds))],
    ['attempts_to_end', row => row.ends.length],
    ['evidence_is_final', row => row.usage?.isFinal],
    ['sessions', row => row.usage?.sessions.length],
    ['used_minutes', row => row.usage?.usedMinutes],
    ['review_due_at', row => row.reviewDueAt],
    ['reviews', row => row.reviews?.map(({ verdict, by, at }) => `${verdict} by ${by.login} at ${at}`)],
    ...artefactColumns(row => row.artefact),
];

;// CONCATENATED MODULE: ./build/render/report/csv-parts.js

const partsOf = (grant, parts = []) => parts.map(part => ({ ...part, grant }));
const endRowsIn = (grant) => partsOf(grant, grant.ends);
const sessionRowsIn = (grant) => partsOf(grant, grant.usage?.sessions);
const reviewRowsIn = (grant) => partsOf(grant, grant.reviews);
const whose = () => [
    ['grant', ({ grant }) => grant.id],
    ['user', ({ grant }) => grant.user],
    ['account', ({ grant }) => grant.account],
    ['account_id', ({ grant }) => awsAccountText(grant.accountId)],
];
const END_COLUMNS = [
    ...whose(),
    ['region', row => row.region],
    ['verdict', row => row.verdict],
    ['cause', row => row.cause],
    ['started_at', row => row.startedAt],
    ['finished_at', row => row.finishedAt],
    ['passes', row => row.passes],
    ['terminated_sessions', row => row.terminatedSessions],
    ['overrun_seconds', row => row.overrunSeconds],
    ...runColumns(),
    ...artefactColumns(row => row.artefact),
];
const SESSION_COLUMNS = [
    ...whose(),
    ['session', row => row.id],
    ['instance', row => row.instance],
    ['started_at', row => row.startedAt],
    ['ended_at', row => row.endedAt],
    ['ended', row => row.ended],
    ['verdict', row => row.verdict],
    ['severity', row => row.severity],
    ['cloudwatch_state', row => row.transcripts.cloudWatch?.state],
    ['cloudwatch_group', row => row.transcripts.cloudWatch?.group],
    ['cloudwatch_stream', row => row.transcripts.cloudWatch?.stream],
    ['s3_state', row => row.transcripts.s3?.state],
    ['s3_bucket', row => row.transcripts.s3?.bucket],
    ['s3_key', row => row.transcripts.s3?.key],
    ['s3_version_id', row => row.transcripts.s3?.versionId],
    ['s3_bytes', row => row.transcripts.s3?.bytes],
    ['s3_etag', row => row.transcripts.s3?.etag],
    ['s3_sha256', row => row.transcripts.s3?.sha256],
    ...artefactColumns(row => row.grant.usage?.artefact),
];
const REVIEW_COLUMNS = [
    ...whose(),
    ['verdict', row => row.verdict],
    ...personColumns('reviewed_by', row => row.by),
    ['reviewed_at', row => row.at],
    ['due_at', row => row.grant.reviewDueAt],
    ['text', row => row.text],
    ...artefactColumns(row => row.artefact),
];

;// CONCATENATED MODULE: ./build/render/report/csv-sections.js

/** A row for each gap, and one for each check without any. */
const gapsOf = ({ checks }) => checks.flatMap(check => (check.gaps.length === 0 ? [{ check }] : check.gaps.map(gap => ({ check, gap }))));
const CHECK_COLUMNS = [
    ['claim', ({ check }) => check.claim],
    ['state', ({ check }) => check.state],
    ['counts', ({ check }) => Object.entries(check.counts).map(([name, count]) => `${name} ${count}`)],
    ['gap', ({ gap }) => gap?.what],
    ['meaning', ({ gap }) => gap?.meaning],
    ['what_to_do', ({ gap }) => gap?.remedy],
];
/** One figure a row; durations in seconds. */
function figureLinesOf({ header, figures }) {
    const { requestToMerge, mergeToAccess, timeToRevoke, exceptions } = figures;
    return [
        ['since', header.since],
        ['until', header.until],
        ['made_at', header.madeAt],
        ['repository', header.repository],
        ['run', header.run],
        ['default_branch_commit', header.main],
        ['ledger_commit', header.ledger],
        ['witnesses_read', header.witness.join('; ')],
        ['grants', figures.grants],
        ['people', figures.people],
        ...spreadRows('request_to_merge_seconds', requestToMerge),
        ...spreadRows('merge_to_access_seconds', mergeToAccess),
        ...spreadRows('time_to_revoke_seconds', timeToRevoke),
        ['over', figures.over],
        ['proven_clean', figures.provenClean],
        ['share_proven_clean', figures.shareProvenClean],
        ['never_used', figures.neverUsed],
        ['overruns', figures.overruns],
        ...Object.entries(exceptions).map(([kind, count]) => [`exceptions ${kind}`, count]),
        ['dormant_people', figures.dormantPeople.join('; ')],
        ['unused_rules', figures.unusedRules.join('; ')],
    ];
}
const spreadRows = (name, spread) => [
    [`${name} count`, spread?.count],
    [`${name} p50`, spread?.p50],
    [`${name} p95`, spread?.p95],
    [`${name} max`, spread?.max],
];
const FIGURE_COLUMNS = [
    ['figure', ([name]) => name],
    ['value', ([, value]) => value],
];
const eventColumns = () => [
    ['observed_at', row => row.observedAt],
    ...runColumns(),
    ...artefactColumns(row => row.artefact),
];
const requestColumns = () => [
    ['grant', row => row.grant],
    ['user', row => row.user],
    ['account', row => row.account],
    ['instances', row => row.instances],
    ['tags', row => pairsText(row.tags)],
    ['reason', row => row.reason],
    ['requested_seconds', row => row.requestedSeconds],
    ['file', row => row.file],
    ['merge_commit', row => row.mergeSha],
    ['pull_request', row => row.pullRequest?.number],
    ['pull_request_url', row => row.pullRequest?.url],
    ...personColumns('requested_by', row => row.requestedBy),
    ...personColumns('merged_by', row => row.mergedBy),
];
const REFUSAL_COLUMNS = [
    ...requestColumns(),
    ['why', row => row.why],
    ...eventColumns(),
];
const OVERTAKEN_COLUMNS = [
    ...requestColumns(),
    ...eventColumns(),
];
const FAILURE_COLUMNS = [
    ['kind', row => row.kind],
    ['grant', row => row.grant],
    ['user', row => row.user],
    ['account', row => row.account],
    ['message', row => row.message],
    ['followed_by', row => row.followedBy],
    ...eventColumns(),
];
const STOP_COLUMNS = [
    ['what', row => row.what],
    ['subject', row => row.subject],
    ['grants', row => row.grants],
    ...eventColumns(),
];
const FINDING_COLUMNS = [
    ['state', row => row.state],
    ['account', row => row.account],
    ['region', row => row.region],
    ['user', row => row.user],
    ['policy', row => row.policy],
    ['sessions', row => row.sessions],
    ['why', row => row.why],
    ['issue', row => row.issue],
    ['gone_at', row => row.goneAt],
    ['ended_by', row => row.endedBy],
    ...eventColumns(),
];
const mergeColumns = () => [
    ['merge_commit', row => row.mergeSha],
    ['merged_at', row => row.mergedAt],
    ['pull_request', row => row.pullRequest?.number],
    ['pull_request_url', row => row.pullRequest?.url],
    ...personColumns('merged_by', row => row.mergedBy),
];
const described = ({ login, at }) => `${login} at ${at}`;
const RULES_CHANGE_COLUMNS = [
    ...mergeColumns(),
    ...personColumns('requested_by', row => row.requestedBy),
    ['approved_by', row => row.approvedBy?.map(described)],
    ['rules_blob_before', row => row.before],
    ['rules_blob_after', row => row.after],
    ['changes', row => row.changes],
    ...artefactColumns(row => row.artefact),
];
const READ_COLUMNS = [
    ['how', row => row.how],
    ['asked', row => row.asked],
    ['sessions', row => row.sessions],
    ...eventColumns(),
];
const ACCESS_REVIEW_COLUMNS = [
    ['file', row => row.file],
    ...mergeColumns(),
    ['confirmed', row => row.confirmed],
    ['not_confirmed', row => row.notConfirmed],
];

;// CONCATENATED MODULE: ./build/render/report/csv.js




/** With a byte order mark: without it Excel reads UTF-8 as something else. */
const head = (columns) => `\uFEFF${csvLine(columns.map(([name]) => name))}`;
const lineOf = (columns, row) => csvLine(columns.map(([, read]) => read(row)));
/** A report as tables. Every file is there, with its header alone if the period has no such rows. */
const csvFiles = (report) => [
    table('checks.csv', CHECK_COLUMNS, gapsOf(report)),
    table('figures.csv', FIGURE_COLUMNS, figureLinesOf(report)),
    GRANTS_CSV,
    ofGrants('ends.csv', END_COLUMNS, endRowsIn),
    ofGrants('sessions.csv', SESSION_COLUMNS, sessionRowsIn),
    ofGrants('break-glass-reviews.csv', REVIEW_COLUMNS, reviewRowsIn),
    table('refusals.csv', REFUSAL_COLUMNS, report.refusals),
    table('overtaken.csv', OVERTAKEN_COLUMNS, report.overtaken),
    table('failures.csv', FAILURE_COLUMNS, report.failures),
    table('stops.csv', STOP_COLUMNS, report.stops),
    table('findings.csv', FINDING_COLUMNS, report.findings),
    table('rules-changes.csv', RULES_CHANGE_COLUMNS, report.rulesChanges),
    table('transcript-reads.csv', READ_COLUMNS, report.transcriptReads),
    table('access-reviews.csv', ACCESS_REVIEW_COLUMNS, report.accessReviews),
];
/** Some rows for each grant. */
const ofGrants = (name, columns, rowsOf) => ({
    name,
    before: [head(columns)],
    ofGrant: (grant) => rowsOf(grant)
        .map(row => lineOf(columns, row))
        .join(''),
});
/** One row a grant: of a whole report, or of what a reader has filtered. */
const GRANTS_CSV = ofGrants('grants.csv', GRANT_COLUMNS, grant => [grant]);
const table = (name, columns, rows) => ({
    name,
    before: [head(columns), ...rows.map(row => lineOf(columns, row))],
});


/***/ })

};

