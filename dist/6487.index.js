export const id = 6487;
export const ids = [6487];
export const modules = {

/***/ 70558:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ namedAccount)
/* harmony export */ });
function namedAccount(login, id) {
    return login === undefined ? undefined : { login, ...(id !== undefined && { id }) };
}


/***/ }),

/***/ 34145:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ EXCEPTION_WORDS)
/* harmony export */ });
/** What people read for each kind of exception; the gravest first, which is the order in which they are shown. */
const EXCEPTION_WORDS = {
    'not-merged': 'Not merged on the default branch',
    tampered: 'Policy changed, or came back',
    'end-not-proven': 'End not proven',
    'not-witnessed': 'Record not in the witness',
    'approved-late': 'Approved after access began',
    overrun: 'Session outlived its grant',
    'review-rejected': 'Review rejected',
    'review-overdue': 'Review overdue',
    'transcript-missing': 'Transcript missing',
    'deleted-by-others': 'Policy deleted by others',
    'break-glass': 'Break-glass access',
    'ended-early': 'Ended before its time',
};


/***/ }),

/***/ 18307:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ openPackedList),
/* harmony export */   g: () => (/* binding */ unpackBlock)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38522);
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98444);


function openPackedList(itemsInBlock) {
    const blocks = [];
    let block = [];
    const close = () => {
        if (block.length > 0)
            blocks.push((0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.gzipSync)(`[${block.join(',')}]`));
        block = [];
    };
    return {
        add(item) {
            block.push(JSON.stringify(item));
            if (block.length === itemsInBlock)
                close();
        },
        finish() {
            close();
            return blocks;
        },
    };
}
/** Room for what comes of a block, so that zlib does not put it together from pieces. */
const ROOM = { chunkSize: 512 * 1024 };
const unpackBlock = (block) => (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .q)((0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.gunzipSync)(block, ROOM));


/***/ }),

/***/ 63071:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ compare),
/* harmony export */   g: () => (/* binding */ supersededBy)
/* harmony export */ });
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51026);

/** Compares requests by content: a request in both versions is kept, in any position. */
function compare({ before, after }) {
    const has = (entries, entry) => entries.some(other => (0,_request_js__WEBPACK_IMPORTED_MODULE_0__/* .isSame */ .F)(other, entry));
    const removed = before.filter(entry => !has(after, entry));
    const isKept = (entry) => has(before, entry);
    return {
        after,
        removed,
        isKept,
        /** Whether both versions have the same requests. */
        isUnchanged: removed.length === 0 && after.every(isKept),
    };
}
/** The removed requests that `entry` replaces: their policies are superseded. */
function supersededBy(entry, removed) {
    return removed.filter(old => old.request.account === entry.request.account);
}


/***/ }),

/***/ 1396:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ compareRules),
  I: () => (/* binding */ isNoChange)
});

// EXTERNAL MODULE: ./build/shared/group-by.js
var group_by = __webpack_require__(61933);
// EXTERNAL MODULE: ./build/shared/instant.js
var instant = __webpack_require__(75033);
;// CONCATENATED MODULE: ./build/domain/rules/rule-terms.js

/** The terms of a rule that decide what it gives, to whom and by whose word. */
function termsOfRule(rule) {
    const { instances, minDurationMs, maxDurationMs, startWithinMs, approvals, approvalWithinMs } = rule;
    const { approvers, requesters, reason, mfa, sourceIps, breakGlass } = rule;
    return [
        { key: 'instances', value: listed(instances, 'all') },
        { key: 'max_instances', value: String(rule.maxInstances) },
        { key: 'live', value: String(rule.live) },
        { key: 'min_duration', value: minDurationMs === 0 ? 'none' : (0,instant/* formatDuration */.a3)(minDurationMs) },
        { key: 'max_duration', value: (0,instant/* formatDuration */.a3)(maxDurationMs) },
        { key: 'start_within', value: startWithinMs === undefined ? 'no limit' : (0,instant/* formatDuration */.a3)(startWithinMs) },
        { key: 'approvals', value: String(approvals) },
        { key: 'approval_within', value: (0,instant/* formatDuration */.a3)(approvalWithinMs) },
        { key: 'approvers', value: listed(approvers, 'everyone with write permission') },
        { key: 'requesters', value: listed(requesters, 'everyone') },
        { key: 'reason', value: reason?.source ?? 'any' },
        { key: 'mfa', value: String(mfa) },
        { key: 'source_ips', value: listed(sourceIps, 'everywhere') },
        { key: 'break_glass', value: breakGlass ? describeBreakGlass(breakGlass) : 'nobody' },
    ];
}
/** What a webhook is told of, in one term: `slack: ended, granted (prod)`. */
function termOfWebhook({ name, kind, events, accounts }) {
    return { key: name, value: `${kind}: ${listed(events, 'nothing')} (${listed(accounts, 'all accounts')})` };
}
const describeBreakGlass = ({ who, maxDurationMs, review }) => `${listed(who, '')}, without an approval, for ${(0,instant/* formatDuration */.a3)(maxDurationMs)}; ${review.approvals} to review it within ${(0,instant/* formatDuration */.a3)(review.withinMs)}`;
function listed(values, absent) {
    if (values === undefined)
        return absent;
    return values.length === 0 ? 'nobody' : values.toSorted().join(', ');
}

;// CONCATENATED MODULE: ./build/domain/rules/compared-rule.js

function openRules({ users, people, accounts, rules }) {
    const compared = rules.map((rule) => {
        const terms = termsOfRule(rule);
        const [inAccounts, forUsers] = [new Set(rule.accounts), rule.users && new Set(rule.users.map(lowerCase))];
        const appliesTo = (user, account) => inAccounts.has(account) && (forUsers === undefined || forUsers.has(lowerCase(user)));
        return { number: rule.number, terms, key: JSON.stringify(terms), appliesTo };
    });
    return (user, account) => (users.has(user) || people.has(user)) && accounts.has(account)
        ? compared.filter(rule => rule.appliesTo(user, account))
        : [];
}
const lowerCase = (name) => name.toLowerCase();

;// CONCATENATED MODULE: ./build/domain/rules/compare-rules.js




/** Compares the rules before and after a change, for every user of either in every account of either. */
function compareRules(before, after) {
    const users = unionOf(namesIn(before), namesIn(after));
    const accounts = unionOf(before.accounts.keys(), after.accounts.keys());
    const [rulesBefore, rulesAfter] = [openRules(before), openRules(after)];
    const access = accounts.flatMap(account => {
        const subject = (user) => ({
            user,
            was: rulesBefore(user, account),
            is: rulesAfter(user, account),
        });
        const groups = (0,group_by/* groupBy */.$)(users.map(subject), ({ was, is }) => `${signatureOf(was)} ${signatureOf(is)}`);
        return groupAlike(groups.flatMap(group => compareGroup(group, account)));
    });
    return {
        access,
        people: compareMaps(identitiesIn(before), identitiesIn(after), text => text),
        accounts: accounts.flatMap(name => compareAccounts(name, before.accounts.get(name), after.accounts.get(name))),
        followUp: changed(followUpTerms(before), followUpTerms(after)),
        notify: changed(before.notify.map(termOfWebhook), after.notify.map(termOfWebhook)),
    };
}
const isNoChange = ({ access, people, accounts, followUp, notify }) => access.length + people.length + accounts.length + followUp.length + notify.length === 0;
/** The same for the same rules in the same order. */
const signatureOf = (rules) => rules.map(({ number }) => number).join();
/** Compares once for all users about whom the same rules may decide. */
function compareGroup(group, account) {
    const [{ was, is }] = group;
    const about = { users: group.map(({ user }) => user), account };
    if (was.length === 0 && is.length === 0)
        return [];
    if (was.length === 0)
        return [{ ...about, kind: 'gains', rules: is.map(({ terms }) => changed([], terms)) }];
    if (is.length === 0)
        return [{ ...about, kind: 'loses', rules: was.map(({ terms }) => changed(terms, [])) }];
    const pairs = compareSequences(was, is);
    return pairs.length > 0 ? [{ ...about, kind: 'changes', rules: pairs }] : [];
}
/** Rules that stand in both are left out; of the others, each is held against the one in the same place. */
function compareSequences(was, is) {
    const [keysBefore, keysAfter] = [was, is].map(rules => new Set(rules.map(({ key }) => key)));
    const gone = was.filter(({ key }) => !keysAfter?.has(key));
    const added = is.filter(({ key }) => !keysBefore?.has(key));
    if (gone.length + added.length > 0)
        return Array.from({ length: Math.max(gone.length, added.length) }, (_, index) => changed(gone[index]?.terms ?? [], added[index]?.terms ?? []));
    const isInOrder = was.length === is.length && was.every(({ key }, index) => key === is[index]?.key);
    return isInOrder ? [] : [[{ key: 'order of the rules', before: 'as it was', after: 'another' }]];
}
const namesIn = ({ users, people }) => [...users.keys(), ...people.keys()];
/** Who each name is, on GitHub and in AWS. */
const identitiesIn = ({ users, people }) => new Map([
    ...[...users].map(([name, logins]) => [name, logins.join(', ')]),
    ...[...people].map(([name, { logins, role, identity }]) => [name, `${logins.join(', ')}; role ${role} as ${identity}`]),
]);
/** Users for whom the same changes in an account. */
function groupAlike(changes) {
    const groups = new Map();
    for (const change of changes) {
        const key = JSON.stringify([change.kind, change.rules]);
        const known = groups.get(key);
        groups.set(key, known ? { ...known, users: [...known.users, ...change.users] } : change);
    }
    return [...groups.values()];
}
function compareAccounts(name, before, after) {
    return changed(accountTerms(before), accountTerms(after)).map(change => ({
        ...change,
        key: `${name}: ${change.key}`,
    }));
}
function accountTerms(account) {
    if (!account)
        return [];
    const { id, region, roles, documents, logs, names, foreignDocuments } = account;
    const named = names.kind === 'listed' ? [...names.ids].map(([name, instance]) => `${name} ${instance}`) : [];
    return [
        { key: 'id', value: id },
        { key: 'region', value: region },
        ...Object.entries(roles).map(([role, arn]) => ({ key: `roles.${role}`, value: arn })),
        { key: 'documents', value: documents.map(each => `${each.name} ${(0,instant/* formatDuration */.a3)(each.maxMs)}`).join(', ') },
        { key: 'logs', value: `${logs.group}, ${logs.bucket}/${logs.prefix}` },
        { key: 'instances', value: named.toSorted().join(', ') || 'none' },
        { key: 'names', value: names.kind === 'tag' ? 'tag' : 'none' },
        { key: 'foreign_documents', value: foreignDocuments.toSorted().join(', ') || 'none' },
    ];
}
function followUpTerms({ followUp }) {
    const { maxWaitMs, beyond, passes, intervalMs, warnBeforeMs, environments, sweepWithinMs } = followUp;
    return [
        { key: 'max_wait', value: (0,instant/* formatDuration */.a3)(maxWaitMs) },
        { key: 'beyond', value: beyond },
        { key: 'passes', value: String(passes) },
        { key: 'interval', value: (0,instant/* formatDuration */.a3)(intervalMs) },
        { key: 'warn_before', value: (0,instant/* formatDuration */.a3)(warnBeforeMs) },
        {
            key: 'environments',
            value: environments.map(({ name, waitMs }) => `${name} ${(0,instant/* formatDuration */.a3)(waitMs)}`).join(', '),
        },
        { key: 'sweep_within', value: (0,instant/* formatDuration */.a3)(sweepWithinMs) },
    ];
}
function compareMaps(before, after, write) {
    const terms = (map) => [...map].map(([key, value]) => ({ key, value: write(value) }));
    return changed(terms(before), terms(after));
}
/** The terms that differ; `—` where one side has none. */
function changed(before, after) {
    const find = (terms, key) => terms.find(term => term.key === key)?.value ?? '—';
    return unionOf(before.map(({ key }) => key), after.map(({ key }) => key)).flatMap(key => {
        const change = { key, before: find(before, key), after: find(after, key) };
        return change.before === change.after ? [] : [change];
    });
}
const unionOf = (one, other) => [...new Set([...one, ...other])];


/***/ }),

/***/ 49365:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ describeRulesChange)
/* harmony export */ });
/* harmony import */ var _compare_rules_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1396);

/** Who gains and loses by a change of the rules, a line each. `undefined`: rules that are not there, or cannot be read. */
function describeRulesChange(before, after) {
    if (!after)
        return ['The rules cannot be read any more: nothing is granted by them'];
    if (!before)
        return ['There were no rules before that could be read'];
    const { access, people, accounts, followUp, notify } = (0,_compare_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .compareRules */ .D)(before, after);
    return [
        ...access.map(describeAccess),
        ...people.map(({ key, before: was, after: is }) => `The GitHub accounts of ${key}: ${was} → ${is}`),
        ...accounts.map(({ key, before: was, after: is }) => `Account ${key}: ${was} → ${is}`),
        ...followUp.map(({ key, before: was, after: is }) => `Ends: ${key} ${was} → ${is}`),
        ...notify.map(({ key, before: was, after: is }) => `The webhook ${key} is told of: ${was} → ${is}`),
    ];
}
const VERBS = { gains: 'may ask now', loses: 'may not ask any more', changes: 'has other limits' };
function describeAccess({ users, account, kind, rules }) {
    const terms = rules.map(each => each.map(({ key, before, after }) => `${key} ${before} → ${after}`).join(', '));
    const limits = kind === 'changes' ? `: ${terms.join('; ')}` : '';
    return `${users.join(', ')} in ${account} ${VERBS[kind]}${limits}`;
}


/***/ }),

/***/ 46487:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runReport: () => (/* binding */ runReport)
});

// EXTERNAL MODULE: ./build/domain/report/exception-words.js
var exception_words = __webpack_require__(34145);
// EXTERNAL MODULE: ./build/render/markdown.js
var markdown = __webpack_require__(5120);
// EXTERNAL MODULE: ./build/render/within-budget.js
var within_budget = __webpack_require__(52346);
;// CONCATENATED MODULE: ./build/render/report/row-parts.js

/** An instant of a row, for people. */
function when(written) {
    const at = new Date(written);
    return Number.isNaN(at.getTime()) ? (0,markdown/* text */.Qq)(written, 300) : (0,markdown/* instant */.uR)(at);
}
/** The address is made of ours: one in a record may lead elsewhere. */
const pullRequestLink = ({ repositoryUrl }, { number }) => (0,markdown/* link */.nf)((0,markdown.md) `pull request ${number}`, `${repositoryUrl}/pull/${number}`);
const personMarkdown = (person) => person ? (0,markdown/* code */.aY)(person.login, 300) : (0,markdown.md) `not known`;
const recordedAt = ({ path }) => (0,markdown.md) `record ${(0,markdown/* code */.aY)(path, 300)}`;
const MOST_OF_A_LIST = 20;
/** The first of a list, and how many more. */
function firstCodes(list) {
    if (list.length === 0)
        return (0,markdown.md) `none`;
    const rest = list.length - MOST_OF_A_LIST;
    const shown = list.slice(0, MOST_OF_A_LIST).map(each => (0,markdown/* code */.aY)(each, 300));
    return (0,markdown.md) `${(0,markdown/* join */.fj)(shown, ', ')}${rest > 0 ? (0,markdown.md) ` and ${rest} more` : (0,markdown.md) ``}`;
}

;// CONCATENATED MODULE: ./build/render/report/figures.js



/** The figures of a report, a line each. */
function renderReportFigures(figures) {
    const { requestToMerge, mergeToAccess, timeToRevoke, over, provenClean, shareProvenClean, exceptions } = figures;
    const share = shareProvenClean === undefined ? (0,markdown.md) `` : (0,markdown.md) `, ${Math.floor(shareProvenClean * 1_000) / 10} %`;
    const kinds = Object.entries(exceptions).map(([kind, count]) => (0,markdown.md) `${(0,markdown/* text */.Qq)(wordsOf(kind))} ${count}`);
    return (0,markdown/* facts */.Ix)([
        [(0,markdown.md) `Grants`, (0,markdown.md) `${figures.grants}, to ${figures.people} people`],
        [(0,markdown.md) `From request to merge`, spreadText(requestToMerge)],
        [(0,markdown.md) `From merge to access`, spreadText(mergeToAccess)],
        [(0,markdown.md) `From the end to the proof that nothing is open`, spreadText(timeToRevoke)],
        [(0,markdown.md) `Ended, and proven`, (0,markdown.md) `${provenClean} of ${over}${share}`],
        [(0,markdown.md) `Never used`, (0,markdown.md) `${figures.neverUsed}`],
        [(0,markdown.md) `Sessions beyond the end`, (0,markdown.md) `${figures.overruns}`],
        [(0,markdown.md) `Exceptions`, kinds.length > 0 ? (0,markdown/* join */.fj)(kinds, ', ') : (0,markdown.md) `none`],
        [(0,markdown.md) `People without a grant`, firstCodes(figures.dormantPeople)],
        [(0,markdown.md) `Rules that no grant used`, firstCodes(figures.unusedRules)],
    ]);
}
function spreadText(spread) {
    if (!spread || spread.count === 0)
        return (0,markdown.md) `not measured`;
    const [half, most, all] = [spread.p50, spread.p95, spread.max].map(seconds => (0,markdown/* duration */.p0)(seconds * 1_000));
    return (0,markdown.md) `${half} for half of them, ${most} for 95 %, ${all} at most (${spread.count} measured)`;
}
const wordsOf = (kind) => exception_words/* EXCEPTION_WORDS */.W[kind] ?? kind;

// EXTERNAL MODULE: ./build/shared/group-by.js
var group_by = __webpack_require__(61933);
;// CONCATENATED MODULE: ./build/render/report/gantt.js


/** More bars than these nobody can read, and GitHub's page draws them slowly. */
const MOST_BARS = 50;
function openChart() {
    let chosen = [];
    const choose = () => chosen.toSorted(byInterest).slice(0, MOST_BARS);
    return {
        add(grant) {
            chosen.push(grant);
            if (chosen.length > 4 * MOST_BARS)
                chosen = choose();
        },
        render(grants) {
            const shown = choose().toSorted((a, b) => compare(a.user, b.user) || compare(a.opensAt, b.opensAt));
            if (shown.length === 0)
                return undefined;
            const rest = grants - shown.length;
            return (0,markdown/* join */.fj)([
                (0,markdown/* fence */.EU)('mermaid', chartLines(shown)),
                ...(rest > 0 ? [(0,markdown.md) `… and ${rest} more: see report.html, or grants.csv, in the files of this report.`] : []),
            ], '\n\n');
        },
    };
}
const byInterest = (a, b) => Number(b.exceptions.length > 0) - Number(a.exceptions.length > 0) || compare(b.opensAt, a.opensAt);
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const chartLines = (grants) => [
    'gantt',
    '  dateFormat YYYY-MM-DDTHH:mm:ss',
    '  axisFormat %d %b %H:%M',
    ...(0,group_by/* groupBy */.$)(grants, ({ user }) => user).flatMap(own => [`  section ${plain(own[0].user)}`, ...own.map(barOf)]),
];
function barOf({ account, ticket, state, exceptions, opensAt, expiresAt, ended }) {
    const tags = exceptions.length > 0 ? 'crit, ' : state === 'open' ? 'active, ' : 'done, ';
    // An end by hand may come before the opening: Mermaid draws no bar backwards.
    const end = ended && ended.at > opensAt ? ended.at : expiresAt;
    // The word at the start is ours: a name that is a keyword of Mermaid cannot become one.
    return `  in ${plain(account)}${ticket === undefined ? '' : ` for ${plain(ticket)}`} :${tags}${moment(opensAt)}, ${moment(end)}`;
}
/** As `dateFormat` says: without a zone, which is UTC throughout. */
const moment = (instant) => new Date(instant).toISOString().slice(0, 19);
/**
 * A name in a chart: nothing can be escaped there, so everything but letters, digits and a few signs becomes `_`. Mermaid reads
 * `:`, `#`, `;`, `%%` and ends of lines as its own.
 */
const plain = (untrusted) => untrusted.replaceAll(/[^\w. -]/gu, '_').slice(0, 40);

;// CONCATENATED MODULE: ./build/render/report/growing-list.js


function growingList(budgetBytes) {
    const budget = (0,within_budget/* openBudget */.a)(budgetBytes);
    const lines = [];
    let count = 0;
    return {
        lines,
        count: () => count,
        add(write) {
            count++;
            if (budget.isSpent())
                return;
            const line = write();
            if (budget.take(line))
                lines.push(line);
        },
    };
}
/** Lines, and how many more there are. */
function renderLines(lines, count) {
    const rest = count - lines.length;
    return (0,markdown/* join */.fj)([...lines, ...(rest > 0 ? [(0,markdown.md) `- … and ${rest} more: see the files of this report`] : [])], '\n');
}

;// CONCATENATED MODULE: ./build/render/report/rows.js


/** The sections of a report beside its grants. */
function sectionsIn(report) {
    const { header } = report;
    const section = (title, rows, write) => ({
        title,
        lines: rows.map(row => () => (0,markdown.md) `- ${write(row, header)}`),
    });
    return [
        section((0,markdown.md) `Break-glass`, report.breakGlass, breakGlass),
        section((0,markdown.md) `Refused`, report.refusals, refusal),
        section((0,markdown.md) `Changed by a later merge before they could be granted`, report.overtaken, overtaken),
        section((0,markdown.md) `Failed`, report.failures, failure),
        section((0,markdown.md) `Emergency stops`, report.stops, stop),
        section((0,markdown.md) `What sweeps found`, report.findings, finding),
        section((0,markdown.md) `Changes of the rules`, report.rulesChanges, rulesChange),
        section((0,markdown.md) `Transcripts that were read`, report.transcriptReads, transcriptRead),
        section((0,markdown.md) `Access reviews`, report.accessReviews, accessReview),
    ];
}
/** One grant on one line. */
function renderGrantRow(header, grant) {
    const { user, account, instances, opensAt, expiresAt, approval, pullRequest, reason, ended, usage } = grant;
    const approvers = approval.by.length > 0
        ? (0,markdown.md) `approved by ${firstCodes(approval.by.map(({ login }) => login))}`
        : (0,markdown.md) `**nobody approved it**`;
    const end = ended ? (0,markdown.md) `ended ${when(ended.at)}` : (0,markdown.md) `**no end is proven**`;
    const sessions = usage?.sessions.length ?? 0;
    const use = usage
        ? (0,markdown.md) `; ${sessions} ${sessions === 1 ? (0,markdown.md) `session` : (0,markdown.md) `sessions`}, ${usage.usedMinutes} minutes`
        : (0,markdown.md) ``;
    const whereTo = instances.length === 1 ? (0,markdown/* code */.aY)(instances[0] ?? '') : (0,markdown.md) `${instances.length} instances`;
    return (0,markdown.md) `- ${when(opensAt)} to ${when(expiresAt)}: ${(0,markdown/* code */.aY)(user)} on ${whereTo} in ${(0,markdown/* code */.aY)(account)}, ${pullRequestLink(header, pullRequest)}, ${approvers}, for ${(0,markdown/* text */.Qq)(reason, 300)}; ${grant.state === 'open' ? (0,markdown.md) `open` : end}${use}`;
}
function breakGlass({ user, account, opensAt, pullRequest, reviews, reviewDueAt }, header) {
    const told = reviews.map(({ verdict, by, at, text: words }) => {
        const said = verdict === 'approved' ? (0,markdown.md) `approved` : (0,markdown.md) `**rejected**`;
        return (0,markdown.md) `${said} by ${personMarkdown(by)} at ${when(at)}: ${(0,markdown/* text */.Qq)(words, 300)}`;
    });
    const due = reviewDueAt === undefined ? (0,markdown.md) `` : (0,markdown.md) `, due by ${when(reviewDueAt)}`;
    return (0,markdown.md) `${when(opensAt)}: ${(0,markdown/* code */.aY)(user)} in ${(0,markdown/* code */.aY)(account)}, ${pullRequestLink(header, pullRequest)}: ${told.length > 0 ? (0,markdown/* join */.fj)(told, '; ') : (0,markdown.md) `**not reviewed**${due}`}`;
}
const asked = ({ user, account, observedAt, reason, requestedBy }) => (0,markdown.md) `${when(observedAt)}: ${(0,markdown/* code */.aY)(user)} in ${(0,markdown/* code */.aY)(account)}${requestedBy ? (0,markdown.md) `, asked for by ${personMarkdown(requestedBy)}` : (0,markdown.md) ``}, for ${(0,markdown/* text */.Qq)(reason, 300)}`;
const refusal = (row) => (0,markdown.md) `${asked(row)}. ${(0,markdown/* join */.fj)(row.why.map(each => (0,markdown/* text */.Qq)(each, 300)), '; ')} (${recordedAt(row.artefact)})`;
const overtaken = (row) => (0,markdown.md) `${asked(row)} (${recordedAt(row.artefact)})`;
function failure({ kind, user, account, observedAt, message, followedBy, artefact }) {
    const later = followedBy === undefined ? (0,markdown.md) `**Nothing that followed settles it**` : (0,markdown.md) `Settled by ${(0,markdown/* code */.aY)(followedBy, 300)}`;
    const what = kind === 'grant' ? (0,markdown.md) `the grant` : (0,markdown.md) `the end`;
    return (0,markdown.md) `${when(observedAt)}: ${what} of ${(0,markdown/* code */.aY)(user)} in ${(0,markdown/* code */.aY)(account)}: ${(0,markdown/* text */.Qq)(message, 300)}. ${later} (${recordedAt(artefact)})`;
}
function stop({ what, subject, grants, observedAt, startedBy, artefact }) {
    const whom = what === 'everything'
        ? (0,markdown.md) `everything`
        : (0,markdown.md) `${what === 'user' ? (0,markdown.md) `all of` : (0,markdown.md) `grant`} ${(0,markdown/* code */.aY)(subject ?? 'not known', 300)}`;
    return (0,markdown.md) `${when(observedAt)}: ${personMarkdown(startedBy)} stopped ${whom}; it ended ${firstCodes(grants)} (${recordedAt(artefact)})`;
}
function finding({ state, account, region, user, policy, sessions, why, issue, goneAt, observedAt, artefact, }) {
    const what = policy === undefined ? (0,markdown.md) `sessions ${firstCodes(sessions)}` : (0,markdown.md) `policy ${(0,markdown/* code */.aY)(policy, 300)}`;
    const alarm = issue === undefined ? (0,markdown.md) `` : (0,markdown.md) `; issue ${issue}`;
    const end = goneAt === undefined ? (0,markdown.md) `**still found by the last sweep**` : (0,markdown.md) `gone ${when(goneAt)}`;
    return (0,markdown.md) `${when(observedAt)}: ${(0,markdown/* code */.aY)(state, 300)}: ${what} of ${(0,markdown/* code */.aY)(user ?? 'not known', 300)} in ${(0,markdown/* code */.aY)(account)} (${(0,markdown/* code */.aY)(region, 300)}): ${(0,markdown/* text */.Qq)(why, 300)}; ${end}${alarm} (${recordedAt(artefact)})`;
}
function rulesChange(row, header) {
    const { mergedAt, pullRequest, mergedBy, approvedBy, changes, mergeSha } = row;
    const by = approvedBy === undefined
        ? (0,markdown.md) `no record says who approved it`
        : (0,markdown.md) `approved by ${firstCodes(approvedBy.map(({ login }) => login))}`;
    const where = pullRequest ? pullRequestLink(header, pullRequest) : (0,markdown.md) `commit ${(0,markdown/* code */.aY)(mergeSha.slice(0, 12))}`;
    const said = changes.slice(0, 20).map(each => (0,markdown/* text */.Qq)(each, 300));
    const rest = changes.length - said.length;
    return (0,markdown.md) `${when(mergedAt)}: ${where}, ${by}, merged by ${personMarkdown(mergedBy)}: ${(0,markdown/* join */.fj)(said, '; ')}${rest > 0 ? (0,markdown.md) ` and ${rest} more` : (0,markdown.md) ``}`;
}
const transcriptRead = ({ observedAt, startedBy, how, asked: wanted, sessions }) => (0,markdown.md) `${when(observedAt)}: ${personMarkdown(startedBy)} (${firstCodes(how)}) asked for ${firstCodes(wanted)}: sessions ${firstCodes(sessions)}`;
function accessReview({ file, mergedAt, mergedBy, confirmed, notConfirmed }) {
    return (0,markdown.md) `${when(mergedAt)}: ${(0,markdown/* code */.aY)(file, 300)}, merged by ${personMarkdown(mergedBy)}: ${confirmed} confirmed, not confirmed: ${firstCodes(notConfirmed)}`;
}

;// CONCATENATED MODULE: ./build/render/report/markdown.js








/** GitHub accepts 1 MiB in a summary. Of a section: ten of them fit beside the checks and the exceptions. */
const BUDGET_BYTES = { checks: 120_000, exceptions: 200_000, grants: 200_000, section: 30_000 };
function openReportSummary(report) {
    const { header } = report;
    const chart = openChart();
    const exceptions = openExceptions(report);
    const grants = growingList(BUDGET_BYTES.grants);
    return {
        add(grant) {
            chart.add(grant);
            exceptions.add(grant);
            grants.add(() => renderGrantRow(header, grant));
        },
        render: () => renderSummary(report, { exceptions, grants, chart: chart.render(grants.count()) }),
    };
}
function renderSummary(report, { exceptions, grants, chart }) {
    const { header, figures, exceptional } = report;
    return (0,markdown/* join */.fj)([
        (0,markdown.md) `## 📋 Access in ${(0,markdown/* code */.aY)(header.repository)} from ${when(header.since)} to ${when(header.until)}`,
        overviewOf(report),
        (0,markdown.md) `### Is it complete?`,
        renderChecks(report.checks),
        ...(exceptional > 0 ? [(0,markdown.md) `### Exceptions: ${exceptional}`, exceptions.render()] : []),
        (0,markdown.md) `### Figures`,
        renderReportFigures(figures),
        ...(chart ? [(0,markdown.md) `### Who had access when (UTC)`, chart] : []),
        (0,markdown.md) `### What happened`,
        folded((0,markdown.md) `Grants: ${grants.count()}`, grants),
        ...renderSections(sectionsIn(report)),
        (0,markdown.md) `Every row, with where it is recorded, is in the files of this report. Made at ${when(header.madeAt)} from commit ${(0,markdown/* code */.aY)(header.main.slice(0, 12))} of the default branch.`,
    ], '\n\n');
}
function overviewOf({ checks, figures, exceptional }) {
    const of = (state) => checks.filter(check => check.state === state).length;
    const [failing, unknown] = [of('fails'), of('unknown')];
    const complete = failing > 0
        ? (0,markdown.md) `❌ **${failing} of ${checks.length} checks fail: this may not be all that happened.** Do what stands under each, and make the report again.`
        : unknown > 0 || checks.length === 0
            ? (0,markdown.md) `❓ **${unknown} of ${checks.length} checks could not be made: more may have happened.** Do what stands under each, and make the report again.`
            : (0,markdown.md) `✅ All ${checks.length} checks hold: this is all that happened.`;
    const looked = exceptional > 0 ? (0,markdown.md) `⚠️ **${exceptional} are exceptions: look at each.**` : (0,markdown.md) `None is an exception.`;
    return (0,markdown.md) `${figures.grants} grants to ${figures.people} people. ${looked} ${complete}`;
}
const MARKS = {
    holds: (0,markdown.md) `✅`,
    fails: (0,markdown.md) `❌ **does not hold**:`,
    unknown: (0,markdown.md) `❓ **not known**:`,
};
const RANKS = ['fails', 'unknown', 'holds'];
function renderChecks(checks) {
    if (checks.length === 0)
        return (0,markdown.md) `❓ Nothing was checked. Make the report with a release that checks it.`;
    const sorted = checks.toSorted((a, b) => RANKS.indexOf(a.state) - RANKS.indexOf(b.state));
    const share = Math.floor(BUDGET_BYTES.checks / checks.length);
    return (0,markdown/* join */.fj)(sorted.map(check => renderCheck(check, share)), '\n');
}
function renderCheck({ claim, state, counts, gaps }, budgetBytes) {
    const numbers = Object.entries(counts).map(([name, count]) => (0,markdown.md) `${(0,markdown/* text */.Qq)(name, 300)} ${count}`);
    const told = (0,within_budget/* takeWithinBudget */.M)(gaps, budgetBytes, ({ what, meaning, remedy }) => (0,markdown.md) `  - ${(0,markdown/* code */.aY)(what, 300)}: ${(0,markdown/* text */.Qq)(meaning)}. **${(0,markdown/* text */.Qq)(remedy)}.**`);
    const rest = gaps.length - told.length;
    return (0,markdown/* join */.fj)([
        (0,markdown.md) `- ${MARKS[state]} ${(0,markdown/* text */.Qq)(claim)}${numbers.length > 0 ? (0,markdown.md) ` (${(0,markdown/* join */.fj)(numbers, ', ')})` : (0,markdown.md) ``}`,
        ...told.map(([, line]) => line),
        ...(rest > 0 ? [(0,markdown.md) `  - … and ${rest} more: see checks.csv`] : []),
    ], '\n');
}
/** The gravest first: those are shown where not all fit. */
function openExceptions({ header, exceptional }) {
    const byGravity = GRAVEST_FIRST.map(() => growingList(BUDGET_BYTES.exceptions));
    return {
        add(grant) {
            if (grant.exceptions.length > 0)
                byGravity[gravityOf(grant)]?.add(() => renderException(header, grant));
        },
        render() {
            const lines = byGravity.flatMap(list => list.lines);
            const told = (0,within_budget/* takeWithinBudget */.M)(lines, BUDGET_BYTES.exceptions, line => line);
            return renderLines(told.map(([line]) => line), exceptional);
        },
    };
}
function renderException(header, { user, account, opensAt, pullRequest, exceptions }) {
    const why = exceptions.map(each => (0,markdown.md) `**${(0,markdown/* text */.Qq)(exception_words/* EXCEPTION_WORDS */.W[each.kind])}**: ${(0,markdown/* text */.Qq)(each.text)}`);
    return (0,markdown.md) `- ${(0,markdown/* code */.aY)(user)} in ${(0,markdown/* code */.aY)(account)}, ${when(opensAt)}, ${pullRequestLink(header, pullRequest)}: ${(0,markdown/* join */.fj)(why, '; ')}`;
}
const GRAVEST_FIRST = Object.keys(exception_words/* EXCEPTION_WORDS */.W);
const gravityOf = ({ exceptions }) => Math.min(...exceptions.map(({ kind }) => GRAVEST_FIRST.indexOf(kind)));
/** What there is is folded away; what there is none of is one line. */
function renderSections(sections) {
    const isEmpty = ({ lines }) => lines.length === 0;
    const none = sections.filter(isEmpty).map(({ title }) => title);
    return [
        ...sections
            .filter(section => !isEmpty(section))
            .map(({ title, lines }) => {
            const list = growingList(BUDGET_BYTES.section);
            for (const write of lines)
                list.add(write);
            return folded((0,markdown.md) `${title}: ${lines.length}`, list);
        }),
        ...(none.length > 0 ? [(0,markdown.md) `There is none of these: ${(0,markdown/* join */.fj)(none, '; ')}.`] : []),
    ];
}
/** A list that is folded away. */
const folded = (title, list) => list.count() === 0 ? title : (0,markdown/* details */.zH)(title, renderLines(list.lines, list.count()));

// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(78877);
;// CONCATENATED MODULE: ./build/runner/spare-memory.js

/** How much the memory may grow after a collection before the next one, in percent. V8 takes up to 300 by itself. */
const GROWTH_PERCENT = 20;
/** The room for new objects: V8 begins with 1 MiB, and goes up to 48. */
const NEW_BYTES = 12 * 1024 * 1024;
/**
 * Makes this process collect what it has dropped sooner: it takes little more time, and half the memory. For jobs that hold much,
 * on runners that share their memory with others.
 */
function spareMemory() {
    (0,external_node_v8_.setFlagsFromString)(`--heap-growing-percent=${GROWTH_PERCENT}`);
    growNew();
}
/** Objects made at a time, and how often at most: many more than the room holds. */
const OBJECTS = 1_000;
const MOST_TIMES = 1_000;
/**
 * Lets the room for new objects grow once, and no more: with little of it they are collected thousands of times, and with much
 * the memory that they hold outside of it is given back late. V8 takes no limit while it runs, and grows when many stay alive.
 */
function growNew() {
    const before = newCapacity();
    const factor = Math.floor(NEW_BYTES / before);
    if (factor > 1) {
        growBy(factor);
        const alive = [];
        const isGrown = () => newCapacity() > 1.5 * before;
        while (!isGrown() && alive.length < MOST_TIMES)
            alive.push(Array.from({ length: OBJECTS }, () => ({})));
    }
    growBy(1);
}
const growBy = (factor) => (0,external_node_v8_.setFlagsFromString)(`--semi-space-growth-factor=${factor}`);
function newCapacity() {
    const space = (0,external_node_v8_.getHeapSpaceStatistics)().find(({ space_name: name }) => name === 'new_space');
    return space ? space.space_used_size + space.space_available_size : NEW_BYTES;
}

// EXTERNAL MODULE: ./build/services/history/rules.js
var history_rules = __webpack_require__(34757);
// EXTERNAL MODULE: ./build/shared/instant.js
var shared_instant = __webpack_require__(75033);
// EXTERNAL MODULE: ./build/shared/printable.js
var printable = __webpack_require__(16499);
// EXTERNAL MODULE: ./build/shared/result.js
var result = __webpack_require__(95743);
;// CONCATENATED MODULE: ./build/domain/report/access-review-file.js


/** Where merged reviews stand on the default branch. */
const ACCESS_REVIEWS = 'access-reviews/';
const accessReviewPath = (month) => `${ACCESS_REVIEWS}${month}.md`;
/** The line that says what the file is. The number of people shows whether a line is missing. */
const accessReviewMarker = (month, people) => `<!-- jit-access-review 1 ${month} people ${people} -->`;
const MARKER = /^<!-- jit-access-review 1 (\d{4}-\d\d) people (\d{1,6}) -->$/;
const TICK = /^- \[([ xX])\] `([\w+=,.@-]{1,64})`/;
/** Whatever a reader takes for a line to tick, at any depth. */
const LIKE_A_TICK = /^[\s>]*(?:[-*+]|\d{1,9}[.)])\s{1,4}\[.?\]/;
const MOST_CHARACTERS = 5_000_000;
/**
 * Reads a merged access review. Strict, in linear time: each line that looks like one to tick is one, each person has one, and
 * all people have one.
 */
function parseAccessReview(text) {
    if (text.length > MOST_CHARACTERS)
        return refuse('It is longer than five million characters');
    const lines = text.split('\n').map(line => line.replace(/\r$/, ''));
    const markers = lines.flatMap(line => MARKER.exec(line) ?? []);
    const [, month, people] = markers;
    if (month === undefined || markers.length !== 3)
        return refuse('It has no line `<!-- jit-access-review … -->`, or several');
    const ticked = new Map();
    for (const [index, line] of lines.entries()) {
        if (!LIKE_A_TICK.test(line))
            continue;
        const [, mark, name] = TICK.exec(line) ?? [];
        if (mark === undefined || name === undefined)
            return refuse(`Line ${index + 1} cannot be read: ${(0,printable/* quoted */.TL)(line)}`);
        if (ticked.has(name))
            return refuse(`Line ${index + 1} has ${(0,printable/* quoted */.TL)(name)} again`);
        ticked.set(name, mark !== ' ');
    }
    if (ticked.size !== Number(people))
        return refuse(`It has lines for ${ticked.size} of the ${people} people`);
    const named = (wanted) => [...ticked].flatMap(([name, isTicked]) => (isTicked === wanted ? name : []));
    return (0,result/* succeeded */.gq)({ month, confirmed: named(true), notConfirmed: named(false) });
}
const refuse = (message) => (0,result/* failed */.gz)({
    message,
    remedy: 'Look at what was changed in it beside the ticks, and merge a file again that the report wrote, in which only `[ ]` became `[x]`',
});

;// CONCATENATED MODULE: ./build/domain/report/access-review-rows.js


/**
 * The recorded access reviews: every version of a review's file that landed. A file that cannot be read is a gap. `merges`: by the
 * commit; absent where GitHub was not asked, or does not know.
 */
function accessReviewRowsOf(files, merges = new Map()) {
    const reviews = files.flatMap(each => {
        const month = monthOf(each.file);
        return month === undefined ? [] : { ...each, read: readOf(month, each.text) };
    });
    const rows = reviews.flatMap(({ file, commit, read }) => {
        if (!read.ok)
            return [];
        const { confirmed, notConfirmed } = read.value;
        return [
            {
                type: 'access-review',
                file,
                mergeSha: commit.sha,
                mergedAt: (0,shared_instant/* formatInstant */.r4)(new Date(commit.at)),
                ...merges.get(commit.sha),
                confirmed: confirmed.length,
                notConfirmed: [...notConfirmed],
            },
        ];
    });
    const gaps = reviews.flatMap(({ file, commit, read }) => read.ok
        ? []
        : {
            what: `${file} at ${commit.sha.slice(0, 12)}`,
            meaning: `This access review counts for nothing: ${read.failure.message}`,
            remedy: read.failure.remedy,
        });
    return { rows, checks: reviews.length > 0 ? [checkOf(reviews.length, gaps)] : [] };
}
const monthOf = (file) => file.startsWith(ACCESS_REVIEWS) ? /^(\d{4}-\d\d)\.md$/.exec(file.slice(ACCESS_REVIEWS.length))?.[1] : undefined;
function readOf(month, text) {
    const read = parseAccessReview(text);
    if (!read.ok || read.value.month === month)
        return read;
    const message = `It is a review of ${read.value.month}`;
    return {
        ok: false,
        failure: { message, remedy: 'Find out who renamed or copied it, and merge the review of this month' },
    };
}
const checkOf = (merged, gaps) => ({
    type: 'check',
    claim: 'Each merged access review can be read',
    state: gaps.length === 0 ? 'holds' : 'fails',
    counts: { 'merged reviews': merged, 'that can be read': merged - gaps.length },
    gaps,
});

;// CONCATENATED MODULE: ./build/shared/tap.js
/** The same items; `note` is told of each as it is taken. */
function* tap(items, note) {
    for (const item of items) {
        note(item);
        yield item;
    }
}

;// CONCATENATED MODULE: ./build/domain/report/artefacts.js
/** Where a row is recorded. `isWitnessed`: absent for what only the branch keeps. */
const artefactOf = ({ path, sha256 }, isWitnessed) => isWitnessed ? { path, sha256, witnessed: isWitnessed({ path, sha256 }) } : { path, sha256 };
/** A person as rows have one: without what is not known. Without a spread, which costs each object a shape of its own. */
const personOf = ({ login, id }) => (id === undefined ? { login } : { login, id });
const starterOf = ({ login, id, event }) => id === undefined ? { login, event } : { login, id, event };
/** The address is made of the repository's: one in a record may lead elsewhere. */
const pullRequestOf = (number, repositoryUrl) => ({
    number,
    url: `${repositoryUrl}/pull/${number}`,
});
/** What rows of events have in common. */
const observedOf = ({ observedAt, run, startedBy, }) => ({ observedAt, ...(run !== undefined && { run }), ...(startedBy && { startedBy: starterOf(startedBy) }) });

;// CONCATENATED MODULE: ./build/domain/report/ends.js

const MINUTE = 60_000;
const CLEAN = 'clean';
/** Every recorded attempt to end a grant, and the end that counts. */
function endsOf(story, sources) {
    const ends = story.ends.map(end => endRowOf(end, orderOf(end, story, sources.stops).cause, sources.isWitnessed));
    const proven = story.ends.filter(({ record }) => record.revocation.verdict === CLEAN);
    // A later end that found something proves that an earlier one was not the last.
    const counting = proven.findLast(({ record }, index) => index === 0 || record.sawAnything);
    if (!counting)
        return { ends };
    const { revocation, startedBy } = counting.record;
    const { cause, dueAt } = orderOf(counting, story, sources.stops);
    return {
        ends,
        ended: {
            at: revocation.finishedAt,
            cause,
            ...(startedBy && { by: starterOf(startedBy) }),
            secondsToRevoke: Math.max(0, Date.parse(revocation.finishedAt) - dueAt) / 1_000,
            overrunSeconds: Math.max(...proven.map(({ record }) => record.revocation.overrunSeconds)),
        },
    };
}
function endRowOf({ record, place }, cause, isWitnessed) {
    const { revocation, run, startedBy, passes, terminated } = record;
    const { region, verdict, startedAt, finishedAt, overrunSeconds } = revocation;
    const row = {
        region,
        verdict,
        cause,
        startedAt,
        finishedAt,
        passes,
        terminatedSessions: terminated,
        overrunSeconds,
        artefact: artefactOf(place, isWitnessed),
    };
    if (run !== undefined)
        row.run = run;
    if (startedBy)
        row.startedBy = starterOf(startedBy);
    return row;
}
/** The emergency stop that an end belongs to: it is of the same run, about the same access, and of the same minutes. */
const stopOf = (end, story, stops) => stops.get(end.record.run)?.find(stop => isByStop(end, story, stop));
function isByStop({ record }, { granted }, stop) {
    const { user, id } = granted.record.grant;
    const { selector, observedAt } = stop.record;
    const isMeant = selector.kind === 'everything' ||
        (selector.kind === 'user' ? selector.user.toLowerCase() === user.toLowerCase() : selector.id === id);
    const at = Date.parse(observedAt);
    const [from, to] = [record.revocation.startedAt, record.revocation.finishedAt].map(text => Date.parse(text));
    return isMeant && at >= (from ?? 0) - 10 * MINUTE && at <= (to ?? 0) + 10 * MINUTE;
}
/** What made an end begin, by the default branch, the stops, and who started the run. */
function orderOf(end, story, stops) {
    const { revocation, startedBy, mergeSha } = end.record;
    const { granted, addition } = story;
    const startedAt = Date.parse(revocation.startedAt);
    const expiresAt = Date.parse(granted.record.grant.expiresAt);
    if (startedAt >= expiresAt)
        return { cause: 'expiry', dueAt: expiresAt };
    // A job that ends what its own merge removed is no emergency stop.
    const stop = mergeSha === undefined ? stopOf(end, story, stops) : undefined;
    if (stop)
        return { cause: 'stop', dueAt: Math.min(Date.parse(stop.record.observedAt), startedAt) };
    const gone = addition?.gone;
    const isByRemoval = gone && (mergeSha === gone.commit.sha || gone.commit.at <= startedAt + MINUTE);
    if (isByRemoval) {
        const cause = gone.by === 'change' ? 'request-changed' : 'request-removed';
        return { cause, dueAt: Math.min(gone.commit.at, startedAt) };
    }
    // Records of earlier releases say neither who started the run nor that it was an emergency stop.
    const isOfSweep = mergeSha === undefined && ['schedule', 'push'].includes(startedBy?.event ?? '');
    return { cause: isOfSweep ? 'sweep' : 'unknown', dueAt: startedAt };
}

// EXTERNAL MODULE: ./build/domain/grant/policy-name.js
var policy_name = __webpack_require__(10110);
;// CONCATENATED MODULE: ./build/domain/report/ledger-entry.js

/** The id of the grant in whose folder a record lies; absent for one in a folder of events. */
function grantIn(path) {
    const [, folder = ''] = path.split('/', 2);
    return (0,policy_name/* isGrantId */.U3)(folder) ? folder : undefined;
}
const ofKind = (entries, kind) => entries.filter(entry => entry.kind === kind);
/** The grants whose policies an end names. */
const grantsEndedBy = ({ record }) => (0,policy_name/* grantIdsIn */.C$)(record.revocation.policies);

;// CONCATENATED MODULE: ./build/domain/report/main-line.js
const isWithinPeriod = (at, { since, until }) => at >= since && at < until;

;// CONCATENATED MODULE: ./build/domain/report/packed-record.js

/** How much is set aside at a time. */
const PAGE_BYTES = 1024 * 1024;
const DIGEST_BYTES = 32;
/**
 * A record that is kept as bytes. `record` and `id` are made each time they are asked for: ask once. It is its own place, which so
 * takes no room.
 */
class PackedRecord {
    kind;
    path;
    #page;
    #start;
    #end;
    constructor(kind, path, { page, start, end }) {
        this.kind = kind;
        this.path = path;
        this.#page = page;
        this.#start = start;
        this.#end = end;
    }
    get id() {
        return grantIn(this.path);
    }
    get place() {
        return this;
    }
    get sha256() {
        return this.#page.toString('hex', this.#start, this.#start + DIGEST_BYTES);
    }
    get record() {
        return JSON.parse(this.#page.toString('utf8', this.#start + DIGEST_BYTES, this.#end));
    }
}
/**
 * Packs records one after the other into pages of bytes. A ledger has hundreds of thousands: as objects they take three times
 * the room, and the collector of garbage goes through each of them again and again.
 */
function createPack() {
    let page = Buffer.alloc(0);
    let start = 0;
    return ({ kind, place: { path, sha256 }, record }) => {
        const json = JSON.stringify(record);
        const length = DIGEST_BYTES + Buffer.byteLength(json);
        if (start + length > page.length) {
            page = Buffer.allocUnsafeSlow(Math.max(PAGE_BYTES, length));
            start = 0;
        }
        page.write(sha256, start, 'hex');
        page.write(json, start + DIGEST_BYTES);
        const packed = new PackedRecord(kind, path, { page, start, end: start + length });
        start += length;
        return packed;
    };
}
/** The same record as an object, for all that asks more than once. */
const unpacked = ({ kind, place, id, record }) => id === undefined ? { kind, place, record } : { kind, place, id, record };

;// CONCATENATED MODULE: ./build/domain/report/story.js


/** One for all: there are hundreds of thousands. */
const NONE = [];
const beginStory = (granted, mergedAt, addition, disbelief) => ({
    granted,
    mergedAt,
    ...(addition && { addition }),
    ...(disbelief !== undefined && { disbelief }),
    ends: NONE,
    deletions: NONE,
    reviews: NONE,
    evidence: NONE,
});
/** Adds to each grant what came of it. The end of a grant may lie in the folder of the merge that removed its request. */
function tellStories(stories, entries) {
    for (const end of ofKind(entries, 'ended'))
        for (const id of new Set([...grantsEndedBy(end), end.id]))
            addTo(stories.get(id ?? ''), 'ends', end);
    for (const each of ofKind(entries, 'deleted-by-others'))
        addTo(stories.get(each.id ?? ''), 'deletions', each);
    for (const each of ofKind(entries, 'review'))
        addTo(stories.get(each.id ?? ''), 'reviews', each);
    for (const each of ofKind(entries, 'evidence'))
        addTo(stories.get(each.id ?? ''), 'evidence', each);
}
/** As a list of its own: one that grows by `push` takes the room of 17 at once. */
function addTo(story, list, record) {
    if (story)
        story[list] = [...story[list], record];
}
/** The story with its records as objects, ends and reviews by time: for all that looks closer, one grant at a time. */
function openStory(story) {
    const reviews = story.reviews.map(unpacked).sort((one, other) => compareTexts(one.record.at, other.record.at));
    return {
        ...story,
        granted: unpacked(story.granted),
        ends: openEnds(story),
        deletions: story.deletions.map(unpacked),
        reviews,
        evidence: story.evidence.map(unpacked),
    };
}
const openEnds = ({ ends }) => ends
    .map(unpacked)
    .sort((one, other) => compareTexts(one.record.revocation.startedAt, other.record.revocation.startedAt));
const compareTexts = (one, other) => (one < other ? -1 : Number(one > other));
/** The oldest merge first, then by id. */
const byMerge = (one, other) => compareTexts(one.mergedAt, other.mergedAt) || compareTexts(one.granted.id ?? '', other.granted.id ?? '');

;// CONCATENATED MODULE: ./build/domain/report/build-events.js





const byTime = (one, other) => one.observedAt < other.observedAt ? -1 : Number(one.observedAt > other.observedAt);
function requestOf({ record, place, id = '' }, { repositoryUrl, isWitnessed }) {
    const { user, account, instances, tags, reason, file, mergeSha, pullRequest, requestedBy, mergedBy } = record;
    return {
        ...observedOf(record),
        artefact: artefactOf(place, isWitnessed),
        user,
        account,
        ...(instances && { instances }),
        ...(tags && { tags }),
        reason,
        file,
        mergeSha,
        grant: id,
        ...(pullRequest !== undefined && { pullRequest: pullRequestOf(pullRequest, repositoryUrl) }),
        ...(requestedBy && { requestedBy: personOf(requestedBy) }),
        ...(mergedBy && { mergedBy: personOf(mergedBy) }),
    };
}
function refusalRowsOf(sources) {
    const rows = sources.matched.others.flatMap((each) => each.kind === 'refused'
        ? [
            {
                type: 'refusal',
                ...requestOf(each, sources),
                why: each.record.refusals.map(({ message, remedy }) => `${message}. ${remedy}`),
            },
        ]
        : []);
    return rows.toSorted(byTime);
}
function overtakenRowsOf(sources) {
    const rows = sources.matched.others.flatMap((each) => each.kind === 'overtaken' ? [{ type: 'overtaken', ...requestOf(each, sources) }] : []);
    return rows.toSorted(byTime);
}
/** Grants that failed, and ends that could not be proven; each with the later record that made it good. */
function failureRowsOf(sources) {
    const { matched } = sources;
    const granted = new Map(matched.stories.map(({ granted: { id, place } }) => [id, place.path]));
    const grants = matched.others.flatMap((each) => {
        if (each.kind !== 'failed')
            return [];
        const { record, place, id = '' } = each;
        const followedBy = granted.get(id);
        const about = { grant: id, user: record.user, account: record.account, message: record.message };
        return [failureOf('grant', about, record, place, followedBy, sources)];
    });
    const ends = matched.stories.flatMap(story => {
        const all = openEnds(story);
        const failed = all.filter(({ record }) => record.revocation.verdict !== 'clean');
        return failed.map(end => failedEndOf(end, all, story, sources));
    });
    return [...grants, ...ends].toSorted(byTime);
}
function failedEndOf({ record, place }, all, { granted }, sources) {
    const { id, user, account } = granted.record.grant;
    const { verdict, finishedAt } = record.revocation;
    const message = [`${verdict} after ${record.passes} passes`, ...record.failures].join(': ');
    const proven = all.find(each => each.record.revocation.verdict === 'clean' && each.record.revocation.finishedAt >= finishedAt);
    return failureOf('end', { grant: id, user, account, message }, record, place, proven?.place.path, sources);
}
const failureOf = (kind, about, record, place, followedBy, { isWitnessed }) => ({
    type: 'failure',
    kind,
    ...about,
    ...observedOf(record),
    artefact: artefactOf(place, isWitnessed),
    ...(followedBy !== undefined && { followedBy }),
});
const within = ({ entries, period }, kind) => ofKind(entries, kind).filter(({ record }) => isWithinPeriod(Date.parse(record.observedAt), period));
function stopRowsOf(sources) {
    const ended = new Map();
    for (const story of sources.matched.stories)
        for (const end of story.ends) {
            const stop = stopOf(end, story, sources.stops);
            if (stop)
                ended.set(stop, (ended.get(stop) ?? new Set()).add(story.granted.record.grant.id));
        }
    const rows = within(sources, 'stopped').map((stop) => {
        const { selector } = stop.record;
        return {
            type: 'stop',
            what: selector.kind === 'grant-id' ? 'grant' : selector.kind,
            ...(selector.kind === 'user' && { subject: selector.user }),
            ...(selector.kind === 'grant-id' && { subject: selector.id }),
            grants: [...(ended.get(stop) ?? [])],
            ...observedOf(stop.record),
            artefact: artefactOf(stop.place, sources.isWitnessed),
        };
    });
    return rows.toSorted(byTime);
}
function findingRowsOf(sources) {
    const { entries, isWitnessed } = sources;
    const gone = new Map(ofKind(entries, 'finding-gone').map(({ place, record }) => [place.path, record.observedAt]));
    const found = new Set(ofKind(entries, 'finding').map(({ record }) => record.policy));
    const ends = new Map();
    for (const { record, place } of ofKind(entries, 'ended'))
        for (const policy of record.revocation.policies)
            if (found.has(policy))
                ends.set(policy, [...(ends.get(policy) ?? []), place.path]);
    const rows = within(sources, 'finding').map(({ record, place }) => {
        const { state, account, region, user, policy, sessions, why, issue } = record;
        const goneAt = gone.get(place.path.replace(/\.json$/, '.gone.json'));
        return {
            type: 'finding',
            state,
            account,
            region,
            ...(user !== undefined && { user }),
            ...(policy !== undefined && { policy }),
            sessions: [...sessions],
            why,
            ...(issue !== undefined && { issue }),
            ...(goneAt !== undefined && { goneAt }),
            endedBy: policy === undefined ? [] : (ends.get(policy) ?? []),
            ...observedOf(record),
            artefact: artefactOf(place, isWitnessed),
        };
    });
    return rows.toSorted(byTime);
}
/** Of the branch alone: the role for logs cannot write to the witness. */
function transcriptReadRowsOf(sources) {
    const rows = within(sources, 'transcripts-read').map(({ record, place }) => ({
        type: 'transcript-read',
        how: record.how,
        asked: [...record.asked],
        sessions: [...record.sessions],
        ...observedOf(record),
        artefact: artefactOf(place),
    }));
    return rows.toSorted(byTime);
}

// EXTERNAL MODULE: ./build/domain/rules/rules.js
var rules = __webpack_require__(63138);
;// CONCATENATED MODULE: ./build/domain/report/usage.js

const isFinalPath = (path) => /\/evidence\.[^/]*$/.test(path);
/** How a grant was used, by the final evidence check, or by the latest that is not final. Its record is on the branch alone. */
function usageOf(evidence) {
    const final = evidence.filter(({ place }) => isFinalPath(place.path));
    const known = final.length > 0 ? final : evidence;
    const last = known.toSorted((one, other) => (one.record.observedAt < other.record.observedAt ? -1 : 1)).at(-1);
    if (!last)
        return undefined;
    return {
        isFinal: final.length > 0,
        usedMinutes: last.record.minutesUsed,
        sessions: [...last.record.sessions],
        artefact: artefactOf(last.place),
    };
}
/** Whether a session was never connected: then there is nothing to record. */
const hasNothingToRecord = ({ verdict }) => verdict?.startsWith('never connected') === true;

;// CONCATENATED MODULE: ./build/domain/report/exceptions.js


/** Why an auditor should look at a grant. A text is a sentence without a full stop. */
function exceptionsOf(row, story, circumstances) {
    const texts = {
        'end-not-proven': row.state === 'end-not-proven'
            ? `It was to end at ${row.expiresAt}, and no record proves that it has`
            : undefined,
        overrun: overrunOf(row),
        'break-glass': row.approval.kind === 'break-glass' ? 'Nobody approved it beforehand' : undefined,
        'review-overdue': overdueOf(row, story, circumstances.now),
        'review-rejected': rejectionIn(row),
        'ended-early': earlyEndOf(row),
        'deleted-by-others': deletionOf(story),
        tampered: tamperedWith(row, story, circumstances),
        'not-witnessed': unwitnessedIn(row),
        'approved-late': row.approval.beforeAccess
            ? undefined
            : row.approval.by.length === 0
                ? 'Its record names nobody who approved it'
                : 'Its record names an approval, or a merge, after access had opened',
        'not-merged': story.disbelief,
        'transcript-missing': missingTranscriptsOf(row),
    };
    return Object.keys(texts).flatMap(kind => {
        const text = texts[kind];
        return text === undefined ? [] : [{ kind, text }];
    });
}
/** By the revocation, or by what AWS said of its sessions later. */
function overrunOf({ ends, ended }) {
    const seconds = Math.max(ended?.overrunSeconds ?? 0, ...ends.map(({ overrunSeconds }) => overrunSeconds));
    return seconds > 0 ? `A session stayed open for ${(0,shared_instant/* formatDuration */.a3)(seconds * 1_000)} after the end` : undefined;
}
function overdueOf({ approval, reviews = [], reviewDueAt }, { granted }, now) {
    if (approval.kind !== 'break-glass')
        return undefined;
    if (reviewDueAt === undefined)
        return 'Its record does not say by when it has to be reviewed';
    const asked = granted.record.approval.review?.approvals ?? 1;
    const people = new Set(reviews.map(({ by }) => by.id ?? by.login));
    if (people.size >= asked || reviews.some(({ verdict }) => verdict === 'rejected'))
        return undefined;
    if (now <= Date.parse(reviewDueAt))
        return undefined;
    return `It was to be reviewed by ${reviewDueAt}, and ${people.size} of ${asked} people have`;
}
function rejectionIn({ reviews = [] }) {
    const rejection = reviews.find(({ verdict }) => verdict === 'rejected');
    return rejection && `${rejection.by.login} rejected it at ${rejection.at}: ${rejection.text}`;
}
/** A renewal is no exception: what replaced it was approved too. */
function earlyEndOf({ ended }) {
    switch (ended?.cause) {
        case 'stop':
            return `An emergency stop ended it${ended.by ? `, started by ${ended.by.login}` : ''}`;
        case 'request-removed':
            return 'Its request was removed, and that ended it';
        case 'sweep':
            return 'A sweep ended it before its time';
        case 'unknown':
            return 'It ended before its time, and no record says why';
        default:
            return undefined;
    }
}
function deletionOf({ deletions, ends }) {
    const [deletion] = deletions;
    if (deletion)
        return `Its policy was gone at ${deletion.record.observedAt}, and no job of ours deleted it`;
    const gone = ends.flatMap(({ record }) => record.revocation.deletion ?? [])[0];
    return gone && `Its policy was gone since ${gone.goneSince}, and no job of ours is known to have deleted it`;
}
function tamperedWith({ policy }, { ends }, { tampered }) {
    return tampered.get(policy) ?? ends.flatMap(({ record }) => record.revocation.contradiction ?? [])[0];
}
function unwitnessedIn({ artefact, ends, reviews = [] }) {
    const all = [artefact, ...[...ends, ...reviews].map(each => each.artefact)];
    const missing = all.filter(({ witnessed }) => witnessed === false).map(({ path }) => path);
    return missing.length > 0 ? `The witness does not have these bytes: ${missing.slice(0, 5).join(', ')}` : undefined;
}
function missingTranscriptsOf({ usage }) {
    const missing = (usage?.sessions ?? []).filter(session => {
        const { cloudWatch, s3 } = session.transcripts;
        return cloudWatch?.state !== 'found' && s3?.state !== 'found' && !hasNothingToRecord(session);
    });
    return missing.length > 0
        ? `No transcript was found of ${missing
            .map(({ id }) => id)
            .slice(0, 5)
            .join(', ')}`
        : undefined;
}

;// CONCATENATED MODULE: ./build/domain/report/rule-names.js
/** A rule as people find it in the file: `rule 2 (accounts: dev, prod)`. */
const describeRule = ({ number, accounts }) => `rule ${number} (accounts: ${accounts.join(', ')})`;
/** A rule by its number in a version of the rule file; the number alone where the line never had that version. */
function nameRule({ versions }, blobSha, number) {
    const rule = ruleIn(versions, blobSha, number);
    return rule ? describeRule(rule) : `rule ${number}`;
}
const ruleIn = (versions, blobSha, number) => versions.get(blobSha ?? '')?.rules?.rules.find(rule => rule.number === number);
/** The rules of the tip under which nothing was granted: neither by the tip nor by an earlier version with the same rule. */
function unusedRulesOf({ rules, versions }, used) {
    if (!rules)
        return [];
    const places = new Map();
    for (const { rulesBlobSha, rule } of used) {
        const key = `${rulesBlobSha} ${rule}`;
        const found = places.has(key) ? undefined : ruleIn(versions, rulesBlobSha, rule);
        if (found)
            places.set(key, found);
    }
    const contents = new Set([...places.values()].map(contentOf));
    return rules.rules.filter(rule => !contents.has(contentOf(rule))).map(describeRule);
}
/** A rule without its number, which changes when a rule is put before it. */
const contentOf = ({ number, reason, ...rest }) => JSON.stringify({ ...rest, reason: reason?.source });

;// CONCATENATED MODULE: ./build/domain/report/build-grant.js






/** A follow-up takes some minutes, and a relay too: until then nothing is said of a missing end. */
const SETTLING_MS = 15 * 60_000;
/** One row, by the records of a grant and what the default branch says of its request. */
function grantRowOf(story, sources) {
    const { record, place } = story.granted;
    const { grant, startedBy, run } = record;
    const { isWitnessed, now } = sources;
    const ended = endsOf(story, sources);
    const isOver = Date.parse(grant.expiresAt) + SETTLING_MS < now;
    const reviews = story.reviews.map(each => reviewOf(each, isWitnessed));
    const usage = usageOf(story.evidence);
    const row = {
        type: 'grant',
        id: grant.id,
        state: ended.ended ? 'ended' : isOver ? 'end-not-proven' : 'open',
        ...askedOf(story, sources),
        ...(record.requestedBy && { requestedBy: personOf(record.requestedBy) }),
        ...(record.requestedAt !== undefined && { requestedAt: record.requestedAt }),
        approval: approvalOf(story, sources.main),
        ...(record.mergedBy && { mergedBy: personOf(record.mergedBy) }),
        mergedAt: grant.mergedAt,
        mergeSha: record.mergeSha,
        account: grant.account,
        accountId: grant.accountId,
        region: grant.region,
        instances: grant.instances,
        ...(grant.live && { live: grant.live }),
        policy: grant.policy,
        documents: grant.documents,
        grantedAt: record.observedAt,
        opensAt: grant.opensAt,
        expiresAt: grant.expiresAt,
        ...(run !== undefined && { run }),
        ...(startedBy && { startedBy: starterOf(startedBy) }),
        artefact: artefactOf(place, isWitnessed),
        ...ended,
        ...(usage && { usage }),
        ...(reviews.length > 0 && { reviews }),
        ...(record.approval.review && { reviewDueAt: record.approval.review.dueAt }),
    };
    return Object.assign(row, { exceptions: exceptionsOf(row, story, { tampered: sources.tampered, now }) });
}
/** What was asked for: by the default branch, and by the record alone only where no merge explains it. */
function askedOf({ granted: { record }, addition }, { main, repositoryUrl }) {
    const { grant } = record;
    const request = addition?.entry.request;
    const reason = request?.reason ?? record.reason;
    const asked = request ?? record;
    const isByIds = asked.instances?.every(each => grant.instances.includes(each));
    const ticket = TICKET.exec(reason)?.[0];
    return {
        user: grant.user,
        ...(grant.principal && { principal: { role: grant.principal.role, identity: grant.principal.identity } }),
        logins: [...((main.rules && (0,rules/* loginsOfName */.LN)(main.rules, grant.user)) ?? [])],
        pullRequest: pullRequestOf(grant.pullRequest, repositoryUrl),
        file: addition?.file ?? record.file,
        reason,
        ...(ticket !== undefined && { ticket }),
        requestedSeconds: request ? request.durationMs / 1_000 : secondsOf(grant),
        ...(!isByIds && {
            asked: {
                ...(asked.instances && { instances: [...asked.instances] }),
                ...(asked.tags && { tags: { ...asked.tags } }),
            },
        }),
    };
}
const TICKET = /\b[A-Z][A-Z0-9]{1,9}-\d{1,9}\b/;
const secondsOf = ({ opensAt, expiresAt }) => (Date.parse(expiresAt) - Date.parse(opensAt)) / 1_000;
function approvalOf({ granted: { record }, addition }, main) {
    const { approval, grant } = record;
    const isBreakGlass = addition ? addition.entry.request.breakGlass === true : approval.kind === 'break-glass';
    const opensAt = Date.parse(grant.opensAt);
    const isInTime = approval.by.every(({ at }) => Date.parse(at) <= opensAt) && Date.parse(grant.mergedAt) <= opensAt;
    return {
        kind: isBreakGlass ? 'break-glass' : 'approved',
        by: approval.by.map(({ login, id, at }) => (id === undefined ? { login, at } : { login, id, at })),
        headSha: approval.headSha,
        blobSha: approval.blobSha,
        rule: nameRule(main, record.rulesBlobSha, record.rule),
        ...(record.rulesBlobSha !== undefined && { rulesBlobSha: record.rulesBlobSha }),
        beforeAccess: isInTime && (isBreakGlass || approval.by.length > 0),
    };
}
function reviewOf({ record, place }, isWitnessed) {
    const { verdict, by, at, text } = record;
    return { verdict, by: personOf(by), at, text, artefact: artefactOf(place, isWitnessed) };
}

// EXTERNAL MODULE: ./build/domain/rules/describe-change.js
var describe_change = __webpack_require__(49365);
;// CONCATENATED MODULE: ./build/domain/report/build-rules-changes.js




/** A row for each commit of the period that changed the rules: from the default branch, and who approved it by its record. */
function rulesChangeRowsOf(steps, { entries, repositoryUrl, isWitnessed }) {
    const records = new Map(ofKind(entries, 'rules-changed').map(each => [each.record.mergeSha, each]));
    return steps.map(({ commit, before, after }) => {
        const known = records.get(commit.sha);
        const { pullRequest, requestedBy, mergedBy, approvedBy } = known?.record ?? {};
        return {
            type: 'rules-change',
            mergeSha: commit.sha,
            mergedAt: (0,shared_instant/* formatInstant */.r4)(new Date(commit.ownDate)),
            ...(pullRequest && { pullRequest: pullRequestOf(pullRequest.number, repositoryUrl) }),
            ...(requestedBy && { requestedBy: personOf(requestedBy) }),
            ...(mergedBy && { mergedBy: personOf(mergedBy) }),
            ...(approvedBy && { approvedBy: approvedBy.map(({ at, ...person }) => ({ ...personOf(person), at })) }),
            ...(before && { before: before.blobSha }),
            ...(after && { after: after.blobSha }),
            // What the record says of them is for people who read the branch.
            changes: (0,describe_change/* describeRulesChange */.f)(before?.rules, after?.rules),
            ...(known && { artefact: artefactOf(known.place, isWitnessed) }),
        };
    });
}

// EXTERNAL MODULE: ./build/domain/merge/as-asked.js
var as_asked = __webpack_require__(48641);
;// CONCATENATED MODULE: ./build/domain/report/believe.js

/**
 * Why a record of a grant says more than the default branch asked for: a sentence without a full stop; `undefined` if it does not.
 * Everyone with write permission can add records. `isWitnessed`: then our own role wrote these bytes, and the time of the merge
 * in it is GitHub's.
 */
function whyNotBelieved({ record }, addition, merge, isWitnessed) {
    const { grant, approval } = record;
    const { entry, file, blobSha } = addition;
    if (grant.user !== entry.user || record.file !== file)
        return `It is for ${grant.user}, and the merge was for ${entry.user}`;
    if (grant.account !== entry.request.account)
        return `It is for account ${grant.account}, and the merge was for ${entry.request.account}`;
    if (record.mergeSha !== merge.sha)
        return `It names commit ${record.mergeSha.slice(0, 12)} as the merge`;
    if ((approval.kind === 'break-glass') !== (entry.request.breakGlass === true))
        return entry.request.breakGlass
            ? 'It says that people approved it, and the request asked for access without an approval'
            : 'It says that nobody had to approve it, and the request did not ask for that';
    if (approval.kind === undefined && approval.by.length === 0)
        return 'It names nobody who approved it';
    // Later commits of one landing may have changed other requests of the file.
    if (merge === addition.commit && approval.blobSha !== blobSha)
        return `It says that other bytes were approved (${approval.blobSha.slice(0, 12)}) than those that were merged`;
    if (!(0,as_asked/* isAsAsked */.$)(grant, entry, addition.rulesBefore))
        return 'Its instances, its person or its end are not those that were asked for';
    if (!isWitnessed && !(0,as_asked/* isDatedAlike */.Z)(Date.parse(grant.mergedAt), merge.ownDate))
        return `It was merged at ${grant.mergedAt} by this record, and git dates the merge otherwise`;
    return undefined;
}

;// CONCATENATED MODULE: ./build/domain/report/match.js







/** Holds each record against the request that its id names: the merge must be on the default branch, and have added it. */
function matchLedger(matching) {
    const { main, entries } = matching;
    const requests = indexRequests(main.added);
    const grants = matchGrants(matching, requests);
    const rest = matchOthers(matching, requests);
    tellStories(grants.stories, entries);
    return {
        stories: [...grants.stories.values()].toSorted(byMerge),
        others: rest.others,
        // A request that failed at first, and was given by a re-run, was given.
        outcomes: new Map([...rest.outcomes, ...grants.outcomes]),
        unexplained: [...grants.unexplained, ...rest.unexplained],
        usedRules: grants.usedRules,
    };
}
function matchGrants({ main, period, entries, isWitnessed }, requests) {
    const stories = new Map();
    const outcomes = new Map();
    const unexplained = [];
    const usedRules = new Map();
    const ids = new Set(entries.flatMap(entry => ('id' in entry ? (entry.id ?? []) : [])));
    for (const packed of ofKind(entries, 'granted')) {
        const granted = unpacked(packed);
        const { id = '', place, record } = granted;
        const found = requests.find(id, record.user);
        if (found && !isWithinPeriod(found.addition.commit.at, period))
            continue;
        const isKnown = stories.has(id);
        const why = found
            ? whyNotCounted(granted, found, { isKnown, isOvershadowed: isOvershadowed(id, found.addition, ids) }, isWitnessed)
            : whyUnexplained(main, period, id, record.grant.mergedAt);
        if (!found && why === undefined)
            continue;
        if (why !== undefined)
            unexplained.push({ place, why });
        else if (found)
            outcomes.set(found.addition, 'granted');
        if (isKnown)
            continue;
        stories.set(id, beginStory(packed, record.grant.mergedAt, found?.addition, why));
        const { rule, rulesBlobSha } = record;
        usedRules.set(`${rulesBlobSha} ${rule}`, { rule, rulesBlobSha });
    }
    return { stories, outcomes, unexplained, usedRules: [...usedRules.values()] };
}
function whyNotCounted(granted, { addition, merge }, { isKnown, isOvershadowed }, isWitnessed) {
    if (isKnown)
        return 'There is another record of the same grant';
    if (isOvershadowed)
        return 'The request landed with an earlier commit, which has a record of its own';
    return whyNotBelieved(granted, addition, merge, isWitnessed(granted.place));
}
function matchOthers({ main, period, entries }, requests) {
    const others = [];
    const outcomes = new Map();
    const unexplained = [];
    for (const other of entries.filter(isOutcome)) {
        const { id = '', place, record } = other;
        const found = requests.find(id, record.user);
        const why = found ? undefined : whyUnexplained(main, period, id, record.observedAt);
        if (found ? !isWithinPeriod(found.addition.commit.at, period) : why === undefined)
            continue;
        others.push(other);
        if (why !== undefined)
            unexplained.push({ place, why });
        if (found && !outcomes.has(found.addition))
            outcomes.set(found.addition, other.kind);
    }
    return { others, outcomes, unexplained };
}
const isOutcome = (entry) => entry.kind === 'refused' || entry.kind === 'failed' || entry.kind === 'overtaken';
function indexRequests(added) {
    const groups = (0,group_by/* groupBy */.$)(added, ({ entry }) => entry.digest);
    const byDigest = new Map(groups.map(own => [own[0].entry.digest, own]));
    return {
        find(id, user) {
            const own = (byDigest.get((0,policy_name/* digestIn */.s)(id)) ?? []).filter(({ entry }) => entry.user === user);
            const isNamed = ({ sha }) => sha.startsWith((0,policy_name/* mergeOf */.uV)(id));
            const exact = own.find(({ commit }) => isNamed(commit));
            if (exact)
                return { addition: exact, merge: exact.commit };
            for (const addition of own) {
                const merge = landedLater(addition).find(isNamed);
                if (merge)
                    return { addition, merge };
            }
            return undefined;
        },
    };
}
/** The commits that may have landed with a request, and still have it. */
const landedLater = ({ landedWith, gone }) => landedWith.filter(({ position }) => !gone || position < gone.commit.position);
/** Whether a record names a later commit of a landing, while another record names the commit that added the request. */
const isOvershadowed = (id, { commit, entry }, ids) => !commit.sha.startsWith((0,policy_name/* mergeOf */.uV)(id)) && ids.has(`${commit.sha.slice(0, 12)}-${entry.digest}`);
/** Why a record has no request; `undefined` if that is no matter of this period. */
function whyUnexplained(main, period, id, at) {
    const commit = main.landed((0,policy_name/* mergeOf */.uV)(id));
    const isClaimed = isWithinPeriod(Date.parse(at), period);
    if (!commit)
        return isClaimed ? `No commit on the default branch begins with ${(0,policy_name/* mergeOf */.uV)(id)}` : undefined;
    if (commit.at < period.since && (!isClaimed || Date.parse(at) - commit.at < BORDER_MS))
        return undefined;
    return `Commit ${(0,policy_name/* mergeOf */.uV)(id)} of the default branch did not add this request`;
}
const BORDER_MS = 60_000;

;// CONCATENATED MODULE: ./build/domain/report/completeness.js




/** How long the job of a merge may take before its request is missing: it waits for its turn. */
const JOB_MS = 15 * 60_000;
const completeness_checkOf = (claim, counts, gaps, fails = gaps.length > 0) => ({ type: 'check', claim, state: fails ? 'fails' : 'holds', counts, gaps: [...gaps] });
/** What can be shown from the default branch and the branch of the ledger. */
const completenessOf = (sources) => [
    checkRequests(sources),
    checkRecords(sources),
    checkPolicies(sources),
];
/** Each request that was merged has an outcome. */
function checkRequests({ main, period, matched, now }) {
    const counts = { granted: 0, refused: 0, failed: 0, overtaken: 0 };
    const gaps = [];
    let [young, replaced] = [0, 0];
    for (const request of main.added.filter(({ commit }) => isWithinPeriod(commit.at, period))) {
        const outcome = matched.outcomes.get(request);
        if (outcome)
            counts[outcome]++;
        else if (isReplaced(request))
            replaced++;
        else if (now - request.commit.at < JOB_MS)
            young++;
        else
            gaps.push(missingOutcome(request));
    }
    const unreadable = main.unreadable.map(({ file, commit }) => ({
        what: `${file} as of commit ${commit.sha.slice(0, 12)}`,
        meaning: 'The file has mistakes, so nothing can have been granted for what it asks for, and nothing is recorded of it',
        remedy: 'Nothing has to be done; mode `validate` on pull requests shows such mistakes before the merge',
    }));
    const requests = Object.values(counts).reduce((sum, count) => sum + count, 0) + young + gaps.length;
    const all = {
        'merges that touched requests': main.touching,
        'merged requests': requests,
        ...counts,
        'not yet recorded': young,
        'without an outcome': gaps.length,
        'replaced within their landing': replaced,
        'files that could not be read': unreadable.length,
    };
    return completeness_checkOf('Each merged request is granted, refused, failed or overtaken', all, [...gaps, ...unreadable], gaps.length > 0);
}
/** A rebase may add a request in one of its commits and change it in the next: only the result was merged. */
const isReplaced = (request) => request.gone !== undefined &&
    request.landedWith.includes(request.gone.commit) &&
    landedLater(request).length < request.landedWith.length;
const missingOutcome = ({ entry, file, commit }) => ({
    what: `${file}, request ${entry.digest} of ${entry.user}, merged as ${commit.sha.slice(0, 12)}`,
    meaning: 'The branch of the ledger has no record of what came of it',
    remedy: 'Look at the run of grant.yml for this commit: a run that was skipped or cancelled gives nothing. If there is none, find out who removed the record',
});
/** Each record can be read, and stands for a request that was merged so. */
function checkRecords({ entries, matched }) {
    const unreadable = entries.flatMap((entry) => entry.kind === 'unreadable'
        ? [{ what: entry.place.path, meaning: entry.why, remedy: 'Find out who pushed it to the branch' }]
        : []);
    const unexplained = matched.unexplained.map(({ place, why }) => ({
        what: place.path,
        meaning: why,
        remedy: 'Find out who pushed it to the branch, and look in CloudTrail whether the policy was ever written',
    }));
    return completeness_checkOf('Each record of the ledger can be read, and stands for a request that was merged so', { records: entries.length, unreadable: unreadable.length, unexplained: unexplained.length }, [...unreadable, ...unexplained]);
}
/** Each policy that sweeps, passes and findings name was given by a grant, or is a finding. */
function checkPolicies({ entries, known }) {
    const found = new Set(ofKind(entries, 'finding').flatMap(({ record }) => record.policy ?? []));
    const seen = new Map();
    const see = (policy, path) => seen.set(policy, seen.get(policy) ?? path);
    for (const { record, place } of ofKind(entries, 'ended'))
        for (const policy of [...record.revocation.policies, ...record.otherPolicies])
            see(policy, place.path);
    for (const { record, place } of ofKind(entries, 'swept'))
        for (const policy of record.policies)
            see(policy, place.path);
    for (const { record, place } of ofKind(entries, 'deleted-by-others'))
        for (const policy of record.policies)
            see(policy, place.path);
    const unknown = [...seen].filter(([policy]) => {
        const id = (0,policy_name/* parsePolicyName */.hm)(policy)?.grantId;
        return !(id !== undefined && known.has(id)) && !found.has(policy);
    });
    const gaps = unknown.map(([policy, path]) => ({
        what: policy,
        meaning: `${path} names this policy, and no record says that it was granted or that a sweep reported it`,
        remedy: 'Look in CloudTrail who wrote the policy; the witness of the account may have the record that the branch lacks',
    }));
    return completeness_checkOf('Each policy that jobs saw in AWS has its grant on the ledger, or was reported', { policies: seen.size, reported: found.size, unknown: gaps.length }, gaps);
}
/** Each grant that is over has a proven end. */
function checkEnds({ grants, states, unproven }) {
    const gaps = unproven.map(({ id, user, account, expiresAt, artefact }) => ({
        what: `${artefact.path}: grant ${id} of ${user} in ${account}`,
        meaning: `It was to end at ${expiresAt}, and no record proves that it has`,
        remedy: 'Run mode `sweep`, and then this report again; if the record of its end was there before, find out who removed it',
    }));
    const counts = { grants, 'proven ends': states.ended, 'not over yet': states.open, 'not proven': gaps.length };
    return completeness_checkOf('Each grant that is over has a proven end', counts, gaps);
}

;// CONCATENATED MODULE: ./build/domain/report/figures.js

/** The figures of a period. */
function figuresOf(tally, usedRules, main) {
    const { grants, states, users, exceptions } = tally;
    const over = grants - states.open;
    const names = [...(main.rules?.users.keys() ?? []), ...(main.rules?.people.keys() ?? [])];
    return {
        type: 'figures',
        grants,
        people: users.size,
        ...spreads(tally),
        over,
        provenClean: states.ended,
        ...(over > 0 && { shareProvenClean: states.ended / over }),
        neverUsed: tally.neverUsed,
        overruns: exceptions.overrun ?? 0,
        exceptions: { ...exceptions },
        dormantPeople: names.filter(name => !users.has(name.toLowerCase())).toSorted(),
        unusedRules: [...unusedRulesOf(main, usedRules)],
    };
}
function spreads(tally) {
    const requestToMerge = spreadOf(tally.requestToMerge);
    const mergeToAccess = spreadOf(tally.mergeToAccess);
    const timeToRevoke = spreadOf(tally.timeToRevoke);
    return {
        ...(requestToMerge && { requestToMerge }),
        ...(mergeToAccess && { mergeToAccess }),
        ...(timeToRevoke && { timeToRevoke }),
    };
}
/** Percentiles by the nearest rank: each is a value that was measured. `undefined` without values. */
function spreadOf(values) {
    const sorted = values.toSorted((one, other) => one - other);
    const at = (share) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
    return sorted.length === 0 ? undefined : { count: sorted.length, p50: at(0.5), p95: at(0.95), max: at(1) };
}

;// CONCATENATED MODULE: ./build/domain/report/grant-rows.js
/** Few enough that the page unfolds one at once, and enough that they compress well. */
const ROWS_IN_BLOCK = 64;

// EXTERNAL MODULE: ./build/domain/report/packed-list.js
var packed_list = __webpack_require__(18307);
;// CONCATENATED MODULE: ./build/domain/report/pack-rows.js


/** Packs rows as they come. */
function packRows(rows) {
    const list = (0,packed_list/* openPackedList */.H)(ROWS_IN_BLOCK);
    for (const row of rows)
        list.add(row);
    const blocks = list.finish();
    return { blocks, [Symbol.iterator]: () => unpackedRows(blocks) };
}
function* unpackedRows(blocks) {
    for (const block of blocks)
        yield* (0,packed_list/* unpackBlock */.g)(block);
}

;// CONCATENATED MODULE: ./build/domain/report/break-glass-row.js
/** A grant as its section has it; `undefined` for one that was approved. */
function breakGlassIn(grant) {
    const { approval, id, user, account, opensAt, reason, pullRequest, reviewDueAt, reviews = [] } = grant;
    return approval.kind === 'break-glass'
        ? { id, user, account, opensAt, reason, pullRequest, reviewDueAt, reviews }
        : undefined;
}

;// CONCATENATED MODULE: ./build/domain/report/tally.js

/** Counts rows as they come. */
function openTally() {
    const states = { open: 0, ended: 0, 'end-not-proven': 0 };
    const unproven = [];
    const users = new Set();
    const [requestToMerge, mergeToAccess, timeToRevoke] = [[], [], []];
    const exceptions = {};
    const breakGlass = [];
    let [grants, neverUsed, exceptional] = [0, 0, 0];
    return {
        add(row) {
            const { id, user, account, state, requestedAt, mergedAt, grantedAt, expiresAt, ended, usage, artefact } = row;
            grants++;
            states[state]++;
            if (state === 'end-not-proven')
                unproven.push({ id, user, account, expiresAt, artefact });
            users.add(user.toLowerCase());
            if (requestedAt !== undefined)
                requestToMerge.push(secondsBetween(requestedAt, mergedAt));
            mergeToAccess.push(secondsBetween(mergedAt, grantedAt));
            if (ended)
                timeToRevoke.push(ended.secondsToRevoke);
            if (usage?.isFinal && usage.sessions.length === 0)
                neverUsed++;
            if (row.exceptions.length > 0)
                exceptional++;
            for (const { kind } of row.exceptions)
                exceptions[kind] = (exceptions[kind] ?? 0) + 1;
            const unapproved = breakGlassIn(row);
            if (unapproved)
                breakGlass.push(unapproved);
        },
        finish: () => ({
            grants,
            states,
            unproven,
            users,
            requestToMerge,
            mergeToAccess,
            timeToRevoke,
            neverUsed,
            exceptional,
            exceptions,
            breakGlass,
        }),
    };
}
const secondsBetween = (from, to) => (Date.parse(to) - Date.parse(from)) / 1_000;

;// CONCATENATED MODULE: ./build/domain/report/build-report.js












/** States of findings that speak of a policy which differs from its grant, or came back after its end. */
const TAMPERED = ['tampered', 'ended before'];
/** Builds the report of a period. Empties `entries`, so that the rows take the place of the records in memory. */
function buildReport(sources) {
    const { stories, rowSources, checks, usedRules, sections } = matchSources(sources);
    sources.entries.length = 0;
    const rows = openTally();
    const grants = packRows(tap(rowsOf(stories, rowSources), rows.add));
    const tally = rows.finish();
    return {
        header: sources.header,
        checks: [...checks, checkEnds(tally), ...sources.checks],
        figures: figuresOf(tally, usedRules, sources.main),
        grants,
        exceptional: tally.exceptional,
        breakGlass: tally.breakGlass,
        ...sections,
        accessReviews: sources.accessReviews,
    };
}
/** Everything but the rows of the grants, and what those are made from. */
function matchSources({ header: { repositoryUrl }, period, now, main, entries, known, isWitnessed }) {
    const matched = matchLedger({ main, period, entries, isWitnessed: place => isWitnessed?.(place) ?? false });
    const found = ofKind(entries, 'finding').filter(({ record }) => TAMPERED.includes(record.state));
    const tampered = new Map(found.flatMap(({ record: { policy, why } }) => (policy === undefined ? [] : [[policy, why]])));
    const byRun = (0,group_by/* groupBy */.$)(ofKind(entries, 'stopped'), ({ record }) => `${record.run}`);
    const stops = new Map(byRun.map(own => [own[0].record.run, own]));
    const events = { entries, matched, period, repositoryUrl, isWitnessed, stops };
    const rowSources = { main, repositoryUrl, now, stops, tampered, isWitnessed };
    return {
        stories: [...matched.stories],
        rowSources,
        checks: completenessOf({ main, period, entries, matched, known, now }),
        usedRules: matched.usedRules,
        sections: {
            refusals: refusalRowsOf(events),
            overtaken: overtakenRowsOf(events),
            failures: failureRowsOf(events),
            stops: stopRowsOf(events),
            findings: findingRowsOf(events),
            rulesChanges: rulesChangeRowsOf(main.rulesSteps, events),
            transcriptReads: transcriptReadRowsOf(events),
        },
    };
}
/** Takes the stories out of their list: each is dropped when its row is made. */
function* rowsOf(stories, sources) {
    stories.reverse();
    for (let story = stories.pop(); story; story = stories.pop())
        yield grantRowOf(openStory(story), sources);
}

;// CONCATENATED MODULE: ./build/domain/report/scope.js


/** A record lies in the month of its merge; the months before and after the period may have some of its first and last minute. */
const scope_BORDER_MS = 60_000;
/**
 * All files in the folders of the months of the period, and in every other folder those of the requests that the period added:
 * an end lies in the folder of the merge that removed the request, in a later month perhaps, and what GitHub could not date lies
 * in `undated`.
 */
function scopeOf(period, added) {
    const earliest = scope_monthOf(period.since - scope_BORDER_MS);
    const isOfPeriod = monthsOf(period);
    const digests = new Set(added.map(({ entry }) => entry.digest));
    return {
        isFolder: name => name === 'undated' || (isMonth(name) && name >= earliest),
        isWithin(path) {
            const [folder = '', id = ''] = path.split('/');
            if (isOfPeriod(folder))
                return true;
            return (0,policy_name/* isGrantId */.U3)(id) && digests.has((0,policy_name/* digestIn */.s)(id));
        },
    };
}
const scope_monthOf = (at) => (0,shared_instant/* formatInstant */.r4)(new Date(at)).slice(0, 7);
const isMonth = (name) => /^\d{4}-\d\d$/.test(name);
/** Whether a folder is that of a month of the period, of which every file counts. */
function monthsOf({ since, until }) {
    const [first, last] = [scope_monthOf(since), scope_monthOf(until - 1)];
    return folder => isMonth(folder) && folder >= first && folder <= last;
}

// EXTERNAL MODULE: ./build/services/ledger/branch-files.js
var branch_files = __webpack_require__(57033);
// EXTERNAL MODULE: ./build/domain/witness/difference-text.js
var difference_text = __webpack_require__(97264);
// EXTERNAL MODULE: ./build/services/ledger/verify-branch.js + 5 modules
var verify_branch = __webpack_require__(52850);
;// CONCATENATED MODULE: ./build/services/report/check-chain.js


/** How many gaps of one kind are named: mode `verify` names all. */
const MOST_GAPS = 1_000;
/** Whether the branch of the ledger only grew: of its whole history, because what was removed may have been of any month. */
async function checkChain(git, tip) {
    const commits = (await git.everyCommit([tip])).toReversed();
    const { discrepancies } = await (0,verify_branch/* verifyCommits */.c)(git, commits);
    const gaps = discrepancies.slice(0, MOST_GAPS).map(({ place, meaning }) => (0,difference_text/* explainPlace */.jk)(place, meaning));
    return {
        type: 'check',
        claim: 'The branch of the ledger only grew, by commits of our jobs',
        state: discrepancies.length > 0 ? 'fails' : 'holds',
        counts: { commits: commits.length, differences: discrepancies.length },
        gaps,
    };
}

// EXTERNAL MODULE: ./build/domain/witness/compare.js + 2 modules
var witness_compare = __webpack_require__(72572);
;// CONCATENATED MODULE: ./build/services/report/compare-witness.js


const CLAIM = 'The branch of the ledger is what the witness has, object by object';
/** Without copies of the witness nothing is compared, and the check says so. */
const NOT_COMPARED = {
    accounts: [],
    check: {
        type: 'check',
        claim: CLAIM,
        state: 'unknown',
        counts: {},
        gaps: [
            {
                what: 'The witness was not read',
                meaning: 'Everyone with write permission can change the branch, and nothing here shows that nobody has',
                remedy: 'Copy `ledger/` of each bucket, and name the folder as `witness`',
            },
        ],
    },
};
/** Compares the records of a period with the witnesses. Their order is looked at by mode `verify`. */
async function compareWitness(source, entries, scope, options) {
    const files = entries.map(({ place }) => place);
    const compared = await (0,witness_compare/* compareLedgers */.y)(files, withinScope(source, scope), options);
    const { records, witnessed, witnessedPaths, differences } = compared;
    return {
        accounts: source.accounts,
        isWitnessed: ({ path }) => witnessedPaths.has(path),
        check: {
            type: 'check',
            claim: CLAIM,
            state: differences.length > 0 ? 'fails' : 'holds',
            counts: { records, witnessed, differences: differences.length },
            gaps: differences.map(difference_text/* explainDifference */.LG),
        },
    };
}
/** Every object, those of other months without their paths: the branch is not read for them, and their numbers count all the same. */
async function* withinScope(source, scope) {
    for await (const entry of source.entries()) {
        if (entry.form !== 'record' || entry.path === undefined || scope.isWithin(entry.path))
            yield entry;
        else {
            const { path, ...rest } = entry;
            yield rest;
        }
    }
}

// EXTERNAL MODULE: ./build/domain/approval/pull-request.js
var pull_request = __webpack_require__(70558);
;// CONCATENATED MODULE: ./build/services/report/known-merges.js


/** More reviews than these in one period are no reviews: the others are in the report without their pull requests. */
const MOST_ASKED = 100;
/** Who merged the access reviews, by commit, as far as GitHub says. What it does not say is left out of the report, and logged. */
async function knownMergesOf({ log, debug }, github, reviews) {
    const known = new Map();
    for (const sha of [...new Set(reviews.map(({ commit }) => commit.sha))].slice(0, MOST_ASKED)) {
        try {
            const pullRequest = await github.mergedPullRequestOf(sha);
            if (pullRequest)
                known.set(sha, mergeOf(pullRequest));
        }
        catch (error) {
            debug(error);
            log(`who merged the access review ${sha.slice(0, 12)} is not known: ${(0,result/* failureOf */.g5)(error).message}`);
        }
    }
    return known;
}
function mergeOf({ number, url, mergedBy, mergedById }) {
    const person = (0,pull_request/* namedAccount */.f)(mergedBy, mergedById);
    return { pullRequest: { number, url }, ...(person && { mergedBy: person }) };
}

// EXTERNAL MODULE: ./build/config/request-file.js + 1 modules
var request_file = __webpack_require__(49452);
// EXTERNAL MODULE: ./build/domain/request/resolve.js
var resolve = __webpack_require__(83731);
// EXTERNAL MODULE: ./build/services/history/file-versions.js
var file_versions = __webpack_require__(7406);
// EXTERNAL MODULE: ./build/services/history/request-files.js + 1 modules
var request_files = __webpack_require__(92688);
// EXTERNAL MODULE: ./build/domain/request/change.js
var request_change = __webpack_require__(63071);
// EXTERNAL MODULE: ./build/domain/request/request.js
var request = __webpack_require__(51026);
// EXTERNAL MODULE: ./node_modules/p-map/index.js
var p_map = __webpack_require__(606);
// EXTERNAL MODULE: ./build/config/rules-file.js + 15 modules
var rules_file = __webpack_require__(4152);
;// CONCATENATED MODULE: ./build/domain/report/ordered-times.js
/**
 * When commits landed, oldest first. A commit says itself when it was made, and the person who pushes it chooses the date: a request
 * could be dated out of every report. So most of the commits of a line that contradict each other least are believed (the
 * longest sequence that never goes back), and each other one counts as landed with the one before it.
 */
function orderTimes(dates) {
    const believed = longestOrdered(dates);
    let last = dates[believed[0] ?? 0] ?? 0;
    const kept = new Set(believed);
    return dates.map((date, index) => {
        if (kept.has(index))
            last = date;
        return last;
    });
}
/** The indexes of a longest sequence that never decreases, in order. */
function longestOrdered(values) {
    /** By length − 1, the index of the smallest value that ends a sequence of that length. */
    const ends = [];
    const before = [];
    for (const [index, value] of values.entries()) {
        const length = countUpTo(ends, end => (values[end] ?? 0) <= value);
        before.push(ends[length - 1] ?? -1);
        ends[length] = index;
    }
    const found = [];
    for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index] ?? -1)
        found.push(index);
    return found.reverse();
}
/** How many of the first items a condition holds for, which holds for none after one that it does not hold for. */
function countUpTo(items, holds) {
    let [low, high] = [0, items.length];
    while (low < high) {
        const middle = (low + high) >> 1;
        if (holds(items[middle] ?? 0))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

;// CONCATENATED MODULE: ./build/services/report/read-line.js




/** The first-parent line up to a commit, oldest first. */
async function readLine(git, tip) {
    const dated = (await git.firstParentLine(tip)).toReversed();
    const times = orderTimes(dated.map(({ at }) => at.getTime()));
    const shas = dated.map(({ sha }) => ownCopy(sha));
    return dated.map(({ at, isMerge }, position) => {
        const sha = shas[position] ?? '';
        const before = shas[position - 1];
        const commit = { sha, at: times[position] ?? 0, ownDate: at.getTime(), position };
        return { commit, isMerge, ...(before !== undefined && { before }) };
    });
}
/** A part of a text keeps the whole text in memory: what is kept of git's answers is copied. */
const ownCopy = (text) => Buffer.from(text).toString();
/** Gives one own copy for equal texts: paths and instances come again and again. */
function openTexts() {
    const texts = new Map();
    return text => {
        const known = texts.get(text) ?? ownCopy(text);
        texts.set(known, known);
        return known;
    };
}
/** What one git process is asked about at once. */
const SLICE = 10_000;
/** What each commit changed below a folder, or of a file; commits without changes there are left out. */
async function readChangesOf(git, line, prefix) {
    const starts = Array.from({ length: Math.ceil(line.length / SLICE) }, (_, slice) => slice * SLICE);
    const changesFrom = (start) => {
        const steps = line.slice(start, start + SLICE);
        return git.changesOf(steps.map(({ commit: { sha }, before }) => (before === undefined ? { sha } : { sha, before })), prefix);
    };
    // Two at a time: git makes the next answer while one is read.
    const slices = await (0,p_map/* default */.Ay)(starts, changesFrom, { concurrency: 2 });
    return new Map(slices.flatMap(slice => [...slice]));
}
/** Reads each version of the rule file once, and not the file at each commit. */
async function readRulesLine(git, line, path) {
    const changes = await readChangesOf(git, line, path);
    const all = [...changes.values()].flat().filter(change => change.path === path);
    const plain = all.flatMap(change => ('blobSha' in change && (0,history_rules/* isPlainFile */.Dn)(change) ? change.blobSha : []));
    const blobs = await git.readBlobs(plain);
    const versions = new Map();
    for (const [blobSha, { bytes }] of blobs) {
        const parsed = (0,rules_file/* parseRules */.NR)(path, bytes);
        versions.set(blobSha, { blobSha, ...(parsed.ok && { rules: parsed.value }) });
    }
    const steps = [];
    for (const { commit } of line) {
        const change = changes.get(commit.sha)?.find(each => each.path === path);
        if (!change)
            continue;
        const before = steps.at(-1)?.after;
        const after = 'blobSha' in change ? (versions.get(change.blobSha) ?? { blobSha: change.blobSha }) : undefined;
        steps.push({ commit, ...(before && { before }), ...(after && { after }) });
    }
    return { steps, versions, at: position => steps.findLast(step => step.commit.position <= position)?.after };
}

;// CONCATENATED MODULE: ./build/services/report/follow-requests.js



/** GitHub rebases up to 100 commits within a moment. */
const MOST_COMMITS = 100;
const MOMENT_MS = 60_000;
/**
 * Follows each request from the commit that adds it to the one that takes it away. `known`: the requests of each file before.
 * Requests are compared by content, as mode `grant` does.
 */
function followRequests(line, rulesBefore, known) {
    const added = [];
    const unreadable = [];
    const share = openTexts();
    /** The last addition of each request. */
    const latest = new Map();
    /** How each file was before its last landing. */
    const landings = new Map();
    return {
        added,
        unreadable,
        apply(commit, change, entries) {
            const { path: file } = change;
            if (!entries) {
                unreadable.push({ file, commit });
                return;
            }
            const before = known.get(file) ?? [];
            known.set(file, entries);
            const fresh = entries.filter(entry => !isAmong(before, entry));
            const landing = landings.get(file);
            const isContinued = landing?.commits.includes(commit) === true;
            if (!isContinued)
                landings.set(file, { commits: landedWith(line, commit), before });
            // Of a landing only the result counts: what replaces a request may come with a later commit of it.
            const first = isContinued ? landing.before : before;
            const result = entries.filter(entry => !isAmong(first, entry));
            for (const entry of [...before, ...first].filter(each => !isAmong(entries, each))) {
                const addition = latest.get(keyOf(file, entry));
                const by = result.some(each => (0,request_change/* supersededBy */.g)(each, [entry]).length > 0) ? 'change' : 'removal';
                if (addition)
                    addition.gone = { commit: addition.gone?.commit ?? commit, by };
            }
            for (const entry of fresh) {
                const earlier = latest.get(keyOf(file, entry));
                // A rebase may take a request away in one commit and put it back in another: only the result counts.
                if (earlier?.gone && landedWith(line, earlier.gone.commit).includes(commit)) {
                    delete earlier.gone;
                    continue;
                }
                const rules = rulesBefore(commit.position);
                const blobSha = 'blobSha' in change ? ownCopy(change.blobSha) : '';
                const addition = {
                    entry: withOwnTexts(entry, share),
                    file,
                    blobSha,
                    commit,
                    ...(rules && { rulesBefore: rules }),
                    landedWith: landedWith(line, commit),
                };
                latest.set(keyOf(file, entry), addition);
                added.push(addition);
            }
        },
    };
}
/** Without the text of the file, which parts of it would keep in memory. */
function withOwnTexts(entry, share) {
    const { request } = entry;
    const reason = ownCopy(request.reason);
    return {
        ...entry,
        request: request.instances
            ? { ...request, reason, instances: request.instances.map(share) }
            : { ...request, reason },
    };
}
const keyOf = (file, { digest }) => `${file} ${digest}`;
const isAmong = (entries, entry) => entries.some(other => other.digest === entry.digest && (0,request/* isSame */.F)(other, entry));
/** The commits after this one that may have landed with it: neither it nor they are merges, and they are of one moment. */
function landedWith(line, { position, ownDate }) {
    if (line[position]?.isMerge)
        return [];
    const found = [];
    for (const step of line.slice(position + 1, position + MOST_COMMITS)) {
        if (step.isMerge || Math.abs(step.commit.ownDate - ownDate) > MOMENT_MS)
            break;
        found.push(step.commit);
    }
    return found;
}

;// CONCATENATED MODULE: ./build/services/report/read-additions.js







/** How many files are held in memory at once. */
const FILES_AT_ONCE = 5_000;
/** Requests that were added since the period began, and files that could not be read. */
async function readAdditions(git, line, { paths, rules, period }) {
    const changes = ofRequests(await readChangesOf(git, line, paths.requests), paths.requests);
    const touching = line.filter(({ commit }) => changes.has(commit.sha));
    const later = touching.filter(({ commit }) => commit.at >= period.since);
    const parse = parserOf(paths.requests, rules);
    const known = await readKnown(git, touching.slice(0, touching.length - later.length), later, changes, parse);
    const requests = followRequests(line, position => rules.at(position - 1)?.rules, known);
    for (const batch of batchesOf(later, changes)) {
        const blobs = await git.readBlobs(batch.flatMap(({ commit }) => blobsIn(changes.get(commit.sha))));
        for (const { commit } of batch)
            for (const change of changes.get(commit.sha) ?? [])
                requests.apply(commit, change, parse(commit, change, blobs));
    }
    const within = (commit) => isWithinPeriod(commit.at, period);
    return {
        added: requests.added,
        unreadable: requests.unreadable.filter(({ commit }) => within(commit)),
        touching: touching.filter(({ commit }) => within(commit)).length,
    };
}
/** The requests of each file before the period, as far as the period changes the file: of its last version that can be read. */
async function readKnown(git, before, later, changes, parse) {
    const wanted = new Set(later.flatMap(({ commit }) => (changes.get(commit.sha) ?? []).map(({ path }) => path)));
    const known = new Map();
    /** One version of each file at a time, until one can be read. */
    const versions = new Map();
    for (const { commit } of before)
        for (const change of changes.get(commit.sha) ?? []) {
            if (!wanted.has(change.path))
                continue;
            const own = versions.get(change.path) ?? [];
            versions.set(change.path, own);
            own.push({ commit, change });
        }
    while (versions.size > 0) {
        const newest = [...versions.values()].flatMap(own => own.pop() ?? []);
        const blobs = await git.readBlobs(newest.flatMap(({ change }) => blobsIn([change])));
        for (const { commit, change } of newest) {
            const entries = parse(commit, change, blobs);
            if (entries)
                known.set(change.path, entries);
        }
        for (const [path, own] of versions)
            if (known.has(path) || own.length === 0)
                versions.delete(path);
    }
    return known;
}
/** Reads a version of a request file by the accounts of its time, or those before it, or those of now. */
function parserOf(folder, rules) {
    const now = rules.steps.at(-1)?.after?.rules;
    return ({ position }, change, blobs) => {
        const written = (0,request_file/* parseRequestFile */.JX)(change.path, contentAt(change, blobs), folder);
        const known = new Set([rules.at(position)?.rules, rules.at(position - 1)?.rules, now]);
        for (const each of known) {
            const file = (0,resolve/* resolveFile */.xq)(written, [...(each?.accounts.keys() ?? [])]);
            if (file.ok)
                return file.value.entries;
        }
        return undefined;
    };
}
function contentAt(change, blobs) {
    if (!('blobSha' in change))
        return 'nothing';
    const blob = blobs.get(change.blobSha);
    return blob ? (0,file_versions/* contentOf */.$E)({ mode: change.mode, bytes: blob.bytes }) : 'not-a-file';
}
const blobsIn = (changes = []) => changes.flatMap(change => ('blobSha' in change ? change.blobSha : []));
/** The changes of request files, each path in a copy of its own, because entries keep it. */
function ofRequests(changes, folder) {
    const share = openTexts();
    const found = new Map();
    for (const [sha, all] of changes) {
        const own = all.filter(({ path }) => (0,request_files/* isRequestFile */.u)(path, folder));
        if (own.length > 0)
            found.set(sha, own.map(change => ({ ...change, path: share(change.path) })));
    }
    return found;
}
function* batchesOf(steps, changes) {
    let batch = [];
    let files = 0;
    for (const step of steps) {
        batch.push(step);
        files += changes.get(step.commit.sha)?.length ?? 0;
        if (files < FILES_AT_ONCE)
            continue;
        yield batch;
        batch = [];
        files = 0;
    }
    if (batch.length > 0)
        yield batch;
}

;// CONCATENATED MODULE: ./build/services/report/read-main.js




/** How many digits of the merge commit grant ids contain. */
const BEGINNING = 12;
/**
 * What the default branch says about a period: requests, rules and access reviews, by git alone. The number of git processes
 * depends on the number of files that are read in thousands. Fails, with the remedy, for a clone without the history.
 */
async function readMain(git, tip, paths, period) {
    const line = await readLine(git, tip);
    const [rules, reviews] = await Promise.all([readRulesLine(git, line, paths.config), readReviews(git, line, period)]);
    const requests = await readAdditions(git, line, { paths, rules, period });
    const now = rules.at(line.length)?.rules;
    return {
        tip,
        ...requests,
        landed: finderOf(line.map(({ commit }) => commit)),
        ...(now && { rules: now }),
        versions: rules.versions,
        rulesSteps: rules.steps.filter(({ commit }) => isWithinPeriod(commit.at, period)),
        reviews,
    };
}
/** By the digits that grant ids contain. Few are asked for, so the index is made when one is. */
function finderOf(commits) {
    let index;
    return beginning => {
        index ??= new Map(commits.map(commit => [commit.sha.slice(0, BEGINNING), commit]));
        return index.get(beginning);
    };
}
async function readReviews(git, line, period) {
    const changes = await readChangesOf(git, line, ACCESS_REVIEWS);
    const within = line.filter(({ commit }) => changes.has(commit.sha) && isWithinPeriod(commit.at, period));
    const files = within.flatMap(({ commit }) => (changes.get(commit.sha) ?? []).flatMap(change => 'blobSha' in change && change.path.endsWith('.md')
        ? [{ file: change.path, commit, blobSha: change.blobSha }]
        : []));
    const blobs = await git.readBlobs(files.map(({ blobSha }) => blobSha));
    return files.map(({ blobSha, ...file }) => ({
        ...file,
        text: Buffer.from(blobs.get(blobSha)?.bytes ?? []).toString('utf8'),
    }));
}

// EXTERNAL MODULE: ./build/domain/ledger/record-path.js
var record_path = __webpack_require__(91992);
// EXTERNAL MODULE: ./build/shared/json.js
var json = __webpack_require__(98444);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(27597);
// EXTERNAL MODULE: ./build/domain/grant/record.js
var record = __webpack_require__(93995);
;// CONCATENATED MODULE: ./build/domain/report/record-parts.js

/** Longer texts are no record of ours: everyone with write permission can add files to the branch. */
const recordedText = (longest = 2_000) => schemas/* string */.YjP().max(longest);
const recordedLongText = () => recordedText(20_000);
/** Lists are as long as what one job did. */
const recordedList = (item) => schemas/* array */.YOg(item).max(10_000);
/** By a pattern alone: a ledger has hundreds of thousands. The 30th of February is taken for the 2nd of March. */
const recordedInstant = () => schemas/* string */.YjP().regex(INSTANT);
const INSTANT = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/;
const recordedSha = () => schemas/* string */.YjP().regex(/^[0-9a-f]{40}$/);
const recordedPerson = () => schemas/* object */.Ikc({ login: recordedText(100), id: schemas/* number */.aig().int().optional() });
/** What every record says of itself. Records of earlier releases do not say who started the run. */
const recordedRun = () => schemas/* object */.Ikc({
    observedAt: recordedInstant(),
    run: recordedText().optional(),
    startedBy: recordedPerson()
        .extend({ event: recordedText(100) })
        .optional(),
});

;// CONCATENATED MODULE: ./build/domain/report/event-schemas.js


const stoppedSchema = () => recordedRun().extend({
    kind: schemas/* literal */.euz('stopped'),
    selector: schemas/* discriminatedUnion */.gMt('kind', [
        schemas/* object */.Ikc({ kind: schemas/* literal */.euz('user'), user: recordedText(200) }),
        schemas/* object */.Ikc({ kind: schemas/* literal */.euz('everything') }),
        schemas/* object */.Ikc({ kind: schemas/* literal */.euz('grant-id'), id: recordedText(40) }),
    ]),
});
const about = () => ({
    state: recordedText(100),
    account: recordedText(200),
    region: recordedText(100),
    user: recordedText(200).optional(),
    policy: recordedText(200).optional(),
});
const findingSchema = () => recordedRun().extend({
    kind: schemas/* literal */.euz('finding'),
    ...about(),
    sessions: recordedList(schemas/* union */.KCZ([recordedText(200), schemas/* object */.Ikc({ id: recordedText(200) }).transform(({ id }) => id)])).default([]),
    why: recordedLongText(),
    issue: schemas/* number */.aig().int().optional(),
});
const findingGoneSchema = () => recordedRun().extend({ kind: schemas/* literal */.euz('finding-gone') });
const rulesChangedSchema = () => recordedRun().extend({
    kind: schemas/* literal */.euz('rules-changed'),
    mergeSha: recordedSha(),
    pullRequest: schemas/* object */.Ikc({ number: schemas/* number */.aig().int() }).optional(),
    requestedBy: recordedPerson().optional(),
    mergedBy: recordedPerson().optional(),
    approvedBy: recordedList(recordedPerson().extend({ at: recordedInstant() })).optional(),
    changes: recordedList(recordedLongText()),
});
const transcriptsReadSchema = () => recordedRun().extend({
    kind: schemas/* literal */.euz('transcripts-read'),
    how: schemas/* union */.KCZ([recordedText(100), recordedList(recordedText(100))]).transform(how => [how].flat()),
    asked: schemas/* unknown */.L5J().transform(words),
    sessions: recordedList(schemas/* union */.KCZ([recordedText(200), schemas/* object */.Ikc({ id: recordedText(200) }).transform(({ id }) => id)])).default([]),
});
/** What was asked for, as short texts. */
const words = (value) => Array.isArray(value)
    ? value.slice(0, 100).flatMap(words)
    : [typeof value === 'string' ? value.slice(0, 500) : (JSON.stringify(value) ?? '').slice(0, 500)].filter(Boolean);
const sweptSchema = () => recordedRun().extend({ kind: schemas/* literal */.euz('swept'), policies: recordedList(recordedText(200)).default([]) });

;// CONCATENATED MODULE: ./build/domain/report/record-schemas.js




/** What records of a request say of it. */
const record_schemas_asked = () => recordedRun().extend({
    user: recordedText(64),
    account: recordedText(200),
    instances: recordedList(recordedText(300)).optional(),
    tags: schemas/* record */.g1P(recordedText(200), recordedText(300)).optional(),
    reason: recordedLongText(),
    file: recordedText(),
    mergeSha: recordedSha(),
    pullRequest: schemas/* number */.aig().int().optional(),
    rulesBlobSha: recordedSha().optional(),
    requestedBy: recordedPerson().optional(),
    requestedAt: recordedInstant().optional(),
    mergedBy: recordedPerson().optional(),
});
const granted = () => record_schemas_asked().extend({
    kind: schemas/* literal */.euz('granted'),
    grant: (0,record/* consistentRecord */.SM)(),
    approval: schemas/* object */.Ikc({
        kind: schemas/* literal */.euz('break-glass').optional(),
        headSha: recordedSha(),
        blobSha: recordedSha(),
        by: recordedList(recordedPerson().extend({ at: recordedInstant() })),
        review: schemas/* object */.Ikc({ approvals: schemas/* number */.aig().int(), dueAt: recordedInstant() }).optional(),
    }),
    rule: schemas/* number */.aig().int(),
});
const refused = () => record_schemas_asked().extend({
    kind: schemas/* literal */.euz('refused'),
    refusals: recordedList(schemas/* object */.Ikc({ message: recordedLongText(), remedy: recordedLongText() })),
});
const record_schemas_overtaken = () => record_schemas_asked().extend({ kind: schemas/* literal */.euz('overtaken') });
const failed = () => record_schemas_asked().extend({ kind: schemas/* literal */.euz('failed'), message: recordedLongText() });
/** Passes are counted, and what they name, in `ledger-entry.ts`; the rest stays on the branch. */
const ended = () => recordedRun().extend({
    kind: schemas/* literal */.euz('ended'),
    mergeSha: recordedSha().optional(),
    revocation: schemas/* object */.Ikc({
        account: recordedText(200),
        region: recordedText(100),
        user: recordedText(200),
        policies: recordedList(recordedText(200)),
        startedAt: recordedInstant(),
        finishedAt: recordedInstant(),
        verdict: recordedText(100),
        overrunSeconds: schemas/* number */.aig(),
        contradiction: recordedLongText().optional(),
        deletion: schemas/* object */.Ikc({ goneSince: recordedInstant() }).optional(),
        passes: recordedList(schemas/* unknown */.L5J()),
    }),
});
const deletedByOthers = () => recordedRun().extend({
    kind: schemas/* literal */.euz('deleted-by-others'),
    account: recordedText(200),
    user: recordedText(200),
    policies: recordedList(recordedText(200)),
});
const review = () => recordedRun().extend({
    kind: schemas/* literal */.euz('review'),
    grant: recordedText(40),
    verdict: schemas/* enum */.k5n(['approved', 'rejected']),
    by: recordedPerson(),
    at: recordedInstant(),
    text: recordedLongText(),
});
const session = () => schemas/* object */.Ikc({
    id: recordedText(200),
    target: recordedText(300),
    startedAt: recordedInstant().optional(),
    endedAt: recordedInstant().optional(),
    ended: recordedText().optional(),
    cloudWatch: schemas/* object */.Ikc({ group: recordedText(600), stream: recordedText(600), state: recordedText(100) }).optional(),
    s3: schemas/* object */.Ikc({
        bucket: recordedText(100),
        key: recordedText(),
        state: recordedText(100),
        bytes: schemas/* number */.aig().optional(),
        etag: recordedText(200).optional(),
        versionId: recordedText().optional(),
        sha256: recordedText(64).optional(),
    })
        .optional(),
    verdicts: recordedList(schemas/* object */.Ikc({ verdict: recordedLongText(), kind: recordedText(100), severity: recordedText(100) })),
});
const evidence = () => recordedRun().extend({
    kind: schemas/* literal */.euz('evidence'),
    id: recordedText(40),
    region: recordedText(100),
    minutesUsed: schemas/* number */.aig(),
    overrunSeconds: schemas/* number */.aig(),
    sessions: recordedList(session()),
});
/** By the kind of a record. Built on use: few starts read records. */
const recordSchemas = () => ({
    granted: granted(),
    refused: refused(),
    overtaken: record_schemas_overtaken(),
    failed: failed(),
    ended: ended(),
    'deleted-by-others': deletedByOthers(),
    review: review(),
    evidence: evidence(),
    stopped: stoppedSchema(),
    finding: findingSchema(),
    'finding-gone': findingGoneSchema(),
    'rules-changed': rulesChangedSchema(),
    'transcripts-read': transcriptsReadSchema(),
    swept: sweptSchema(),
});

;// CONCATENATED MODULE: ./build/domain/report/session-row.js
/** By how grave they are. */
const SEVERITIES = ['fine', 'warning', 'alarm'];
/** A session as a row has it. */
function sessionRowOf({ id, target, startedAt, endedAt, ended, cloudWatch, s3, verdicts, }) {
    const worst = verdicts.toSorted((one, other) => gravity(one) - gravity(other)).at(-1);
    return {
        id,
        instance: target,
        ...(startedAt !== undefined && { startedAt }),
        ...(endedAt !== undefined && { endedAt }),
        ...(ended !== undefined && { ended }),
        transcripts: { ...(cloudWatch && { cloudWatch }), ...(s3 && { s3: objectOf(s3) }) },
        ...(worst && { verdict: worst.verdict, severity: worst.severity }),
    };
}
const gravity = ({ severity }) => SEVERITIES.indexOf(severity);
/** Without the keys that the record does not have. */
function objectOf({ bucket, key, state, bytes, etag, versionId, sha256, }) {
    const row = { bucket, key, state };
    if (bytes !== undefined)
        row.bytes = bytes;
    if (etag !== undefined)
        row.etag = etag;
    if (versionId !== undefined)
        row.versionId = versionId;
    if (sha256 !== undefined)
        row.sha256 = sha256;
    return row;
}

;// CONCATENATED MODULE: ./build/domain/report/parse-record.js







/** Parses records. The schemas are built once. A record that cannot be parsed is an entry too, never an error. */
function createRecordParser() {
    const schemas = recordSchemas();
    const pack = createPack();
    return (place, bytes) => {
        const kind = kindAt(place.path);
        if (kind === undefined)
            return unreadable(place, 'No job of ours writes a file of this name');
        let value;
        try {
            value = (0,json/* parseJson */.q)(bytes);
        }
        catch {
            return unreadable(place, 'It is not JSON');
        }
        const parsed = schemas[kind].safeParse(value);
        if (!parsed.success) {
            const [issue] = parsed.error.issues;
            return unreadable(place, `It is not in the words of ${kind}: ${issue?.path.join('.') || 'the record'}`);
        }
        const entry = placed(kind, place, parsed.data);
        return entry.kind === 'unreadable' ? entry : pack(entry);
    };
}
function placed(kind, place, data) {
    const id = grantIn(place.path);
    const foreign = foreignId(kind, data, id);
    if (foreign !== undefined)
        return unreadable(place, `It is about grant ${foreign}, and lies in the folder of ${id}`);
    const record = kind === 'ended'
        ? slim(data)
        : kind === 'evidence'
            ? summariseEvidence(data)
            : data;
    return { kind, place, record };
}
const unreadable = (place, why) => ({ kind: 'unreadable', place, why });
/** The id that a record gives itself, where that is not the one of its folder. */
function foreignId(kind, data, id) {
    const own = kind === 'granted'
        ? data.grant.id
        : kind === 'evidence'
            ? data.id
            : kind === 'review'
                ? data.grant
                : id;
    return own === id ? undefined : own;
}
const summariseEvidence = ({ observedAt, minutesUsed, sessions }) => ({
    observedAt,
    minutesUsed,
    sessions: sessions.map(sessionRowOf),
});
function slim({ revocation, ...rest }) {
    const { passes, ...kept } = revocation;
    const { named, deleted, terminated, failures } = summarise(passes);
    return {
        observedAt: rest.observedAt,
        ...(rest.run !== undefined && { run: rest.run }),
        ...(rest.startedBy && { startedBy: rest.startedBy }),
        ...(rest.mergeSha !== undefined && { mergeSha: rest.mergeSha }),
        revocation: kept,
        passes: passes.length,
        terminated,
        sawAnything: terminated > 0 || deleted > 0,
        otherPolicies: [...named].filter(name => !kept.policies.includes(name)),
        failures,
    };
}
/** Without a schema for each pass, because ends are most of a ledger. What is not as jobs write it counts for nothing. */
function summarise(passes) {
    const named = new Set();
    let [deleted, terminated] = [0, 0];
    let failures = [];
    for (const pass of passes) {
        const each = (typeof pass === 'object' && pass !== null ? pass : {});
        for (const name of [...textsIn(each.deleted), ...textsIn(each.gone)])
            named.add(name);
        deleted += textsIn(each.deleted).length;
        terminated += textsIn(each.terminated).length;
        failures = textsIn(each.failures).slice(0, 3);
    }
    return { named, deleted, terminated, failures };
}
const textsIn = (value) => Array.isArray(value) ? value.filter(each => typeof each === 'string' && each.length <= 2_000) : [];
/** Where two jobs wrote at once, the second file has its time in its name. */
const IS_GONE = /\.gone(?:\.\d{8}T\d{6}Z)?\.json$/;
/** What a file must be, by its path; `undefined`: no record of ours has such a path. */
function kindAt(path) {
    const [, folder = '', name = '', ...more] = path.split('/');
    if (more.length > 0 || !name.endsWith('.json'))
        return undefined;
    const event = kindIn(record_path/* KIND_BY_FOLDER */.KR, folder);
    if (event)
        return event === 'finding' && IS_GONE.test(name) ? 'finding-gone' : event;
    if (!(0,policy_name/* isGrantId */.U3)(folder))
        return undefined;
    const [first = ''] = name.split('.');
    return kindIn(record_path/* KIND_BY_NAME */.vv, first);
}
/** Anyone may name a file or a folder `constructor`. */
const kindIn = (kinds, name) => Object.hasOwn(kinds, name) ? kinds[name] : undefined;

// EXTERNAL MODULE: ./build/services/ledger/paths.js
var paths = __webpack_require__(86299);
;// CONCATENATED MODULE: ./build/services/report/read-records.js







/**
 * Reads the records of a period. Their contents are parsed and packed, one after the other. `scope` needs the default branch, and
 * is waited for when all that can be read without it is read: one of both is looked at while git makes the other.
 */
async function readRecords(git, tip, period, scope) {
    const parse = createRecordParser();
    const entries = [];
    const known = new Set();
    const read = async (folder, isWithin) => {
        const files = (await git.listFiles(tip, `${folder}/`)).filter(paths/* isRecordFile */.Ei);
        for (const { path } of files) {
            const [, id = '', name] = path.split('/');
            if ((0,policy_name/* isGrantId */.U3)(id) && (name === 'granted.json' || name === 'failed.json'))
                known.add(ownCopy(id));
        }
        const wanted = files.filter(({ path }) => isWithin(path));
        await (0,branch_files/* readFiles */.Ul)(git, wanted, ({ path }, bytes, sha256) => {
            entries.push(parse({ path: ownCopy(path), sha256 }, bytes));
        });
    };
    const top = (await git.listTop(tip)).filter(entry => (0,branch_files/* isFolder */.lQ)(entry) && !(0,record_path/* isIndexPath */.oj)(`${entry.path}/`));
    const isMonth = monthsOf(period);
    for (const { path } of top.filter(each => isMonth(each.path)))
        await read(path, () => true);
    const { isFolder: mayHave, isWithin } = await scope;
    for (const { path } of top.filter(each => !isMonth(each.path)))
        await read(path, mayHave(path) ? isWithin : () => false);
    return { entries: entries.toSorted(byPath), known };
}
const byPath = (one, other) => (one.place.path < other.place.path ? -1 : 1);

;// CONCATENATED MODULE: ./build/services/report/make-report.js










/** Reads what the report of a period is made from: the default branch as it is checked out, the ledger, and the witness. */
async function makeReport({ clock, log, debug }, { git, paths, period, witness, comparison, github, origin }) {
    const now = clock.now();
    const ledger = await (0,branch_files/* fetchedLedger */.$_)(git);
    const reading = readMain(git, await git.head(), paths, period);
    const scoping = reading.then(({ added }) => scopeOf(period, added));
    const [main, scope, records, ...chain] = await Promise.all([
        reading,
        scoping,
        ledger === undefined ? noRecords() : readRecords(git, ledger, period, scoping),
        ...(ledger === undefined ? [] : [checkChain(git, ledger)]),
    ]);
    log(`main: ${main.added.length} requests since then, by ${main.tip.slice(0, 12)}`);
    log(`ledger: ${records.entries.length} records${ledger === undefined ? '; there is no branch of it' : ''}`);
    const witnessed = witness === undefined ? NOT_COMPARED : await compareWitness(witness, records.entries, scope, comparison);
    const merges = github && (await knownMergesOf({ log, debug }, github, main.reviews));
    const reviews = accessReviewRowsOf(main.reviews, merges);
    const instant = (at) => (0,shared_instant/* formatInstant */.r4)(new Date(at));
    const header = {
        type: 'report',
        version: 1,
        since: instant(period.since),
        until: instant(period.until),
        madeAt: (0,shared_instant/* formatInstant */.r4)(now),
        ...origin,
        main: main.tip,
        ...(ledger !== undefined && { ledger }),
        witness: [...witnessed.accounts],
    };
    return buildReport({
        header,
        period,
        now: now.getTime(),
        main,
        ...records,
        isWitnessed: witnessed.isWitnessed,
        checks: [witnessed.check, ...chain, ...reviews.checks],
        accessReviews: reviews.rows,
    });
}
const noRecords = () => ({ entries: [], known: new Set() });

;// CONCATENATED MODULE: ./build/domain/report/access-review.js
/** The month of a report is that of its last moment. `until`: not in the period any more. */
const reviewedMonth = (until) => new Date(until.getTime() - 1).toISOString().slice(0, 7);
/** `lastUses`: by names in lower case. */
function accessReviewOf(rules, { since, until, commit }, lastUses) {
    const named = [
        ...[...rules.users].map(([name, logins]) => ({ name, kind: 'iam-user', logins })),
        ...[...rules.people].map(([name, { logins }]) => ({ name, kind: 'role', logins })),
    ];
    const rulesFor = openReviewedRules(rules);
    const people = named
        .toSorted((a, b) => (a.name < b.name ? -1 : 1))
        .map(each => ({
        ...each,
        rules: rulesFor(each.name, each.logins),
        lastUse: lastUses.get(each.name.toLowerCase()) ?? {},
    }));
    return { month: reviewedMonth(until), commit, since, people };
}
/** As `isFor` says, with each list of users read once: a rule file has hundreds of rules and a thousand people. */
function openReviewedRules({ rules, accounts }) {
    const open = rules.map(rule => ({
        rule,
        known: rule.accounts.filter(account => accounts.has(account)),
        users: rule.users && new Set(rule.users.map(user => user.toLowerCase())),
    }));
    return (name, logins) => open.flatMap(({ rule, known, users }) => {
        if (known.length === 0 || (users && !users.has(name.toLowerCase())))
            return [];
        const { number, instances, maxDurationMs, approvals, approvers } = rule;
        const breakGlass = breakGlassFor(rule, logins);
        return {
            number,
            accounts: known,
            maxDurationMs,
            approvals,
            ...(instances && { instances }),
            ...(approvers && { approvers }),
            ...(breakGlass && { breakGlass }),
        };
    });
}
function breakGlassFor({ breakGlass }, logins) {
    if (!breakGlass)
        return undefined;
    const { who, maxDurationMs } = breakGlass;
    const own = new Set(logins.map(login => login.toLowerCase()));
    if (who.some(name => own.has(name.toLowerCase())))
        return { maxDurationMs, teams: [] };
    const teams = who.filter(name => name.includes('/'));
    return teams.length > 0 ? { maxDurationMs, teams } : undefined;
}

;// CONCATENATED MODULE: ./build/render/report/access-review.js


/** GitHub accepts 65,536 characters in the body of a pull request, and shows Markdown files of up to half a megabyte. */
const MOST_RULES = 20;
const MOST_NAMES = 20;
/** The file that people tick, a line for each person. People read and edit it as text, so names stand in backticks. */
function renderAccessReviewFile(review, rulesPath) {
    const { month, commit, people } = review;
    return (0,markdown/* join */.fj)([
        (0,markdown.md) `# Access review ${(0,markdown/* inBackticks */.Zw)(month)}`,
        accessReviewMarker(month, people.length),
        (0,markdown.md) `Who could get access to servers by ${(0,markdown/* inBackticks */.Zw)(rulesPath)} at commit ${(0,markdown/* inBackticks */.Zw)(commit.slice(0, 12))}. Write an ${(0,markdown/* inBackticks */.Zw)('x')} between the brackets for each person who should keep this. Leave the brackets of all others empty, and change nothing else: the merge of this file is the recorded review.`,
        (0,markdown/* join */.fj)(people.map(person => renderPerson(person, review)), '\n'),
        (0,markdown.md) ``,
    ], '\n\n').replace(/\n+$/, '\n');
}
function renderPerson({ name, kind, logins, rules, lastUse }, { since }) {
    const shown = rules.slice(0, MOST_RULES).map(renderRule);
    const rest = rules.length - shown.length;
    return (0,markdown/* join */.fj)([
        (0,markdown.md) `- [ ] ${(0,markdown/* inBackticks */.Zw)(name)} (${kind === 'role' ? (0,markdown.md) `a role of their own` : (0,markdown.md) `an IAM user`}; GitHub ${names(logins)})`,
        ...(shown.length > 0 ? shown : [(0,markdown.md) `  - no rule lets them in`]),
        ...(rest > 0 ? [(0,markdown.md) `  - and ${rest} more rules`] : []),
        (0,markdown.md) `  - ${renderLastUse(lastUse, since)}`,
    ], '\n');
}
function renderRule({ number, accounts, instances, maxDurationMs, approvals, approvers, breakGlass }) {
    const where = instances ? (0,markdown.md) `on ${names(instances)} of ${names(accounts)}` : (0,markdown.md) `to ${names(accounts)}`;
    const who = approvers ? names(approvers) : (0,markdown.md) `everyone with write permission`;
    const count = approvals === 1 ? (0,markdown.md) `1 approval` : (0,markdown.md) `${approvals} approvals`;
    return (0,markdown.md) `  - rule ${number}: ${where}, for ${(0,markdown/* duration */.p0)(maxDurationMs)} at most, with ${count} of ${who}${renderBreakGlass(breakGlass)}`;
}
function renderBreakGlass(breakGlass) {
    if (!breakGlass)
        return (0,markdown.md) ``;
    const { maxDurationMs, teams } = breakGlass;
    const as = teams.length > 0 ? (0,markdown.md) ` as a member of ${names(teams)}` : (0,markdown.md) ``;
    return (0,markdown.md) `; **without an approval** for ${(0,markdown/* duration */.p0)(maxDurationMs)}${as}`;
}
function renderLastUse({ grantedAt, sessionAt }, since) {
    const had = grantedAt ? (0,markdown.md) `last access ${(0,markdown/* instant */.uR)(grantedAt)}` : (0,markdown.md) `no access is recorded`;
    const used = sessionAt ? (0,markdown.md) `last session ${(0,markdown/* instant */.uR)(sessionAt)}` : (0,markdown.md) `no session since ${(0,markdown/* instant */.uR)(since)}`;
    return (0,markdown.md) `${had}; ${used}`;
}
function names(list) {
    const rest = list.length - MOST_NAMES;
    return (0,markdown.md) `${(0,markdown/* join */.fj)(list.slice(0, MOST_NAMES).map(markdown/* inBackticks */.Zw), ', ')}${rest > 0 ? (0,markdown.md) ` and ${rest} more` : (0,markdown.md) ``}`;
}
/** Title and body of the pull request: what to do, and what its merge means. */
function renderAccessReviewRequest({ month, people }, { path, rulesPath }) {
    const unused = people.filter(({ lastUse }) => !lastUse.sessionAt).length;
    const alone = people.filter(({ rules }) => rules.some(({ breakGlass }) => breakGlass)).length;
    return {
        title: `Access review ${month}: ${people.length} people`,
        body: (0,markdown/* join */.fj)([
            (0,markdown.md) `## 🔎 Who should keep access to servers? ${people.length} people, each to be confirmed`,
            (0,markdown.md) `${unused} of them opened no session in the period of the report. ${alone} may get access without an approval.`,
            (0,markdown/* join */.fj)([
                (0,markdown.md) `1. Open ${(0,markdown/* inBackticks */.Zw)(path)} in this pull request and edit it: write an ${(0,markdown/* inBackticks */.Zw)('x')} between the brackets of each person who should keep what is listed below them.`,
                (0,markdown.md) `2. Leave the brackets empty for everyone else. To take access away from them, open **another** pull request that changes ${(0,markdown/* inBackticks */.Zw)(rulesPath)}: this one changes no access.`,
                (0,markdown.md) `3. Have this approved by those who answer for the servers, and merge it.`,
            ], '\n'),
            (0,markdown.md) `**The merge is the recorded review**: the next report names who merged it, how many were confirmed and who was not. Who is not confirmed can still ask for access until the rules change. Without a merge there is no review.`,
            (0,markdown.md) `If GitHub waits for a check that never starts, close this pull request and open it again: GitHub starts no workflow for one that a job opened.`,
        ], '\n\n'),
    };
}

;// CONCATENATED MODULE: ./build/services/report/last-uses.js

/**
 * When people last had and used access: grants of the whole ledger, by the names in its index alone, and grants and sessions of the
 * report. By names in lower case, as the index has them. Grants of releases without an index are known from the report only.
 */
async function readLastUses(git, { header, grants }) {
    const found = new Map();
    const note = (name, key, at) => {
        if (!at || Number.isNaN(at.getTime()))
            return;
        const user = name.toLowerCase();
        const known = found.get(user) ?? {};
        found.set(user, known);
        if (!known[key] || known[key] < at)
            known[key] = at;
    };
    for (const { user, grantedAt, usage } of grants) {
        note(user, 'grantedAt', new Date(grantedAt));
        for (const { startedAt } of usage?.sessions ?? [])
            if (startedAt)
                note(user, 'sessionAt', new Date(startedAt));
    }
    for (const { path } of header.ledger === undefined ? [] : await git.listFiles(header.ledger, 'by-person/')) {
        const [, user = '', instant = ''] = /^by-person\/([^/]+)\/(\d{8}T\d{6}Z)\.granted\./.exec(path) ?? [];
        note(user, 'grantedAt', (0,shared_instant/* parseCompactInstant */.w6)(instant));
    }
    return found;
}

;// CONCATENATED MODULE: ./build/services/report/open-access-review.js






/**
 * Opens the pull request of the month's access review by the rules of the default branch now, unless there is one. Its branch is of
 * the month, so that a second run finds it.
 */
async function openAccessReview({ log, debug }, { github, git, paths, report, dryRun }) {
    const tip = await github.tip(await github.defaultBranch());
    const { rules } = await (0,history_rules/* readRules */.Kc)(github, paths.config, tip);
    const period = { since: new Date(report.header.since), until: new Date(report.header.until), commit: tip };
    const review = accessReviewOf(rules, period, await readLastUses(git, report));
    const place = { month: review.month, path: accessReviewPath(review.month) };
    if (await github.readFile(place.path, tip)) {
        log(`access review: ${place.path} is on the default branch already`);
        return { ...place, state: 'recorded' };
    }
    const file = renderAccessReviewFile(review, paths.config);
    const written = { ...place, people: review.people.length, file };
    if (dryRun)
        return { ...written, state: 'planned' };
    try {
        const proposal = await github.propose(wantedOf(review, { ...place, config: paths.config, file }));
        log(`access review: pull request #${proposal.number}, ${proposal.state}`);
        return { ...written, state: 'proposed', proposal };
    }
    catch (error) {
        debug(error);
        return { ...written, state: 'failed', failure: (0,result/* failureOf */.g5)(error) };
    }
}
function wantedOf(review, { month, path, config, file }) {
    const { title, body } = renderAccessReviewRequest(review, { path, rulesPath: config });
    return { branch: `access-review/${month}`, path, content: file, title, body };
}

// EXTERNAL MODULE: ./build/domain/verification/checksums.js
var checksums = __webpack_require__(75961);
;// CONCATENATED MODULE: ./build/services/report/write-files.js

/** What is handed to a file at once: a report of any size is written in bounded memory. */
const CHUNK_BYTES = 512 * 1024;
/**
 * Writes files side by side, grant by grant, and `SHA256SUMS` for all of them, which `sha256sum --check` reads. Goes through the
 * grants once, also where there is no file.
 * @throws Error when the folder is not empty, or cannot be written
 */
async function writeFiles(archive, files, grants) {
    const written = [];
    for (const file of files)
        written.push({ ...file, text: openText(await archive.create(file.name)) });
    for (const { before = [], text } of written)
        for (const each of before)
            await text.write(each);
    const growing = written.flatMap(({ ofGrant, text }) => (ofGrant ? { ofGrant, text } : []));
    for (const grant of grants)
        for (const { ofGrant, text } of growing)
            if (text.add(ofGrant(grant)))
                await text.flush();
    const sums = [];
    for (const { name, after, text } of written) {
        for (const each of after?.() ?? [])
            await text.write(each);
        sums.push((0,checksums/* checksumLine */.Ut)(await text.finish(), name));
    }
    if (files.length > 0) {
        const list = openText(await archive.create(checksums/* CHECKSUMS */.vM));
        await list.write(sums.join(''));
        await list.finish();
    }
    return files.map(({ name }) => name);
}
function openText(file) {
    let chunk = Buffer.allocUnsafe(CHUNK_BYTES);
    let length = 0;
    const add = (text) => {
        const most = length + 3 * text.length;
        if (most > chunk.length)
            chunk = Buffer.concat([chunk.subarray(0, length)], most + CHUNK_BYTES);
        length += chunk.write(text, length);
        return length >= 0.75 * CHUNK_BYTES;
    };
    const flush = async () => {
        if (length > 0)
            await file.write(chunk.subarray(0, length));
        length = 0;
    };
    return {
        add,
        flush,
        async write(text) {
            if (add(text))
                await flush();
        },
        async finish() {
            await flush();
            return (await file.finish()).sha256;
        },
    };
}

// EXTERNAL MODULE: ./build/services/transcripts/archive.js
var transcripts_archive = __webpack_require__(66611);
// EXTERNAL MODULE: ./build/services/witness/source.js + 1 modules
var source = __webpack_require__(70655);
// EXTERNAL MODULE: ./build/modes/witness-source.js
var witness_source = __webpack_require__(6032);
;// CONCATENATED MODULE: ./build/modes/report/formats.js
/** The files of each format. Each renderer is loaded when it is asked for. */
const FORMATS = {
    csv: async (report) => (await __webpack_require__.e(/* import() */ 9198).then(__webpack_require__.bind(__webpack_require__, 19198))).csvFiles(report),
    jsonl: async (report) => [(await __webpack_require__.e(/* import() */ 2596).then(__webpack_require__.bind(__webpack_require__, 32596))).jsonLinesOf(report)],
    markdown: async (_, summary) => [{ name: 'summary.md', after: () => [summary.render(), '\n'] }],
    ocsf: async (report) => [(await __webpack_require__.e(/* import() */ 9317).then(__webpack_require__.bind(__webpack_require__, 99317))).ocsfOf(report)],
    html: async (report) => [(await __webpack_require__.e(/* import() */ 6787).then(__webpack_require__.bind(__webpack_require__, 96787))).pageOf(report)],
};
/** `summary`: is told of the grants before the files are. */
const filesOf = async (report, summary, formats) => (await Promise.all(formats.map(format => FORMATS[format](report, summary)))).flat();

;// CONCATENATED MODULE: ./build/modes/report/period.js
/** The last whole month, in UTC. */
function lastMonth(now) {
    const [year, month] = [now.getUTCFullYear(), now.getUTCMonth()];
    return { since: Date.UTC(year, month - 1), until: Date.UTC(year, month) };
}

;// CONCATENATED MODULE: ./build/render/report/opened-review.js


/** The file is shown where no pull request has it. GitHub accepts 1 MiB in a summary, and most of it is the report's. */
const opened_review_MOST_CHARACTERS = 60_000;
function renderOpenedReview(told) {
    const shown = told.file !== undefined && told.state !== 'proposed' ? [fileOf(told.file)] : [];
    return (0,markdown/* join */.fj)([(0,markdown.md) `### 🔎 Access review of ${(0,markdown/* code */.aY)(told.month)}`, sentenceOf(told), ...shown], '\n\n');
}
function sentenceOf({ path, state, proposal, failure }) {
    if (state === 'recorded')
        return (0,markdown.md) `${(0,markdown/* code */.aY)(path)} is merged: the review of this month is recorded. There is nothing to do.`;
    if (state === 'planned')
        return (0,markdown.md) `Dry run: no pull request is opened. This would be its file:`;
    if (state === 'failed') {
        const why = failure ? (0,markdown/* text */.Qq)((0,result/* describeFailure */.Ic)(failure), 2_000) : (0,markdown.md) ``;
        return (0,markdown.md) `❌ **The pull request could not be opened.** ${why} This is its file:`;
    }
    const where = proposal ? (0,markdown/* link */.nf)((0,markdown.md) `Pull request ${proposal.number}`, proposal.url) : (0,markdown.md) `The pull request`;
    switch (proposal?.state) {
        case 'closed':
            return (0,markdown.md) `⚠️ ${where} was closed without a merge, so no review of this month is recorded. **Reopen it, or delete its branch and start this workflow again.**`;
        case 'merged':
            return (0,markdown.md) `${where} is merged: the review of this month is recorded. There is nothing to do.`;
        default:
            return (0,markdown.md) `${where} asks who should keep access. **Tick the people in its file, have it approved, and merge it.**`;
    }
}
/** As it is, in a folded block. Its Markdown is ours. */
function fileOf(file) {
    const shown = file.slice(0, opened_review_MOST_CHARACTERS);
    const cut = shown.length < file.length ? (0,markdown.md) `\n\n… the rest does not fit here` : (0,markdown.md) ``;
    return (0,markdown/* details */.zH)((0,markdown.md) `The file`, (0,markdown.md) `${shown.slice(0, shown.lastIndexOf('\n') + 1)}${cut}`);
}

// EXTERNAL MODULE: ./build/render/result.js
var render_result = __webpack_require__(82652);
;// CONCATENATED MODULE: ./build/modes/report/tell.js





/** How many gaps of a check the log names. */
const MOST_LOGGED = 100;
/** Tells the runner what the report says. Red where the population is not complete: the files are written all the same. */
async function tellReport(runner, report, summary, { written, isWitnessExpected, review }) {
    const { header, checks, figures, exceptional } = report;
    const failed = checks.filter(({ state }) => state === 'fails' || (state === 'unknown' && isWitnessExpected));
    for (const { claim, state, gaps } of checks) {
        runner.log(`${state}: ${claim}`);
        for (const { what, meaning, remedy } of gaps.slice(0, MOST_LOGGED))
            runner.log(`  ${what}: ${meaning}. ${remedy}.`);
        const rest = gaps.length - MOST_LOGGED;
        if (rest > 0)
            runner.log(`  … and ${rest} more: checks.csv and report.jsonl have all of them.`);
    }
    runner.log(`${(0,printable/* counted */.hS)(figures.grants, 'grant')}, ${exceptional} of them exceptions; written: ${written.join(', ') || 'nothing'}`);
    runner.output('result', (0,render_result/* resultText */.D)({ header, checks, figures, files: written, ...reviewJsonOf(review) }));
    await runner.summarize((0,markdown/* join */.fj)([...(review ? [renderOpenedReview(review)] : []), summary.render()], '\n\n'));
    if (review?.state === 'failed')
        runner.fail(`The pull request for the access review could not be opened. ${(0,result/* describeFailure */.Ic)(review.failure)}`);
    if (failed.length === 0) {
        if (checks.some(({ state }) => state === 'unknown'))
            runner.caution('The report was not compared with the witness, so it is as true as the branch of the ledger. Name a folder with copies as `witness`.');
        return;
    }
    runner.fail(`The report is not complete: ${failed.map(({ claim }) => `it is not shown that ${lowerFirst(claim)}`).join('; ')}. The summary of this job names each gap, and says what to do.`);
}
function reviewJsonOf(review) {
    if (!review)
        return {};
    const { month, path, state } = review;
    return { accessReview: { month, path, state, ...('proposal' in review && { pullRequest: review.proposal }) } };
}
const lowerFirst = (text) => text.charAt(0).toLowerCase() + text.slice(1);

;// CONCATENATED MODULE: ./build/modes/report/index.js













async function runReport(machine, inputs) {
    const { runner, base } = machine;
    spareMemory();
    const workspace = runner.environment('GITHUB_WORKSPACE');
    const archive = (0,transcripts_archive/* openArchive */.p)(workspace, inputs.output, { fileMode: 0o644 });
    const git = await machine.git(inputs);
    const github = inputs.githubToken === undefined ? undefined : await machine.github(inputs.githubToken);
    const rules = await (0,history_rules/* openRulesHistory */.sN)(git, inputs.config).at(await git.head());
    const witness = await (0,witness_source/* openWitnessSource */.z)(machine, inputs.witness, rules);
    const repositoryUrl = machine.repositoryUrl();
    const accountIds = (0,source/* accountIdsIn */.bx)('accounts' in rules ? rules.accounts.values() : []);
    const report = await makeReport(base, {
        git,
        ...(github && { github }),
        paths: inputs,
        period: periodOf(inputs, base.clock.now()),
        witness,
        comparison: { repositoryUrl, accountIds },
        origin: {
            repository: runner.environment('GITHUB_REPOSITORY'),
            repositoryUrl,
            ...runOf(machine),
        },
    });
    if (inputs.dryRun)
        runner.log('dry run: no file is written');
    const { dryRun } = inputs;
    const summary = openReportSummary(report);
    const files = dryRun ? [] : await filesOf(report, summary, inputs.formats);
    const written = await writeFiles(archive, files, tap(report.grants, summary.add));
    const review = inputs.review && github ? await openAccessReview(base, { git, github, paths: inputs, report, dryRun }) : undefined;
    return tellReport(runner, report, summary, { written, isWitnessExpected: witness !== undefined, review });
}
/** The last whole month in UTC, unless both ends are given. */
function periodOf({ since, until }, now) {
    const month = lastMonth(now);
    return { since: since?.getTime() ?? month.since, until: until?.getTime() ?? (since ? now.getTime() : month.until) };
}
/** At a terminal there is no run. */
function runOf({ observer }) {
    try {
        return { run: observer().run };
    }
    catch {
        return {};
    }
}


/***/ }),

/***/ 92688:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ isRequestFile),
  S: () => (/* binding */ readChanges)
});

;// CONCATENATED MODULE: ./build/config/case-duplicates.js
/** The paths that differ from another path only in case, with that other path: IAM treats both as one user. */
function findDuplicatesIgnoringCase(paths) {
    const twins = new Map();
    const seen = new Map();
    for (const path of paths) {
        const other = seen.get(path.toLowerCase());
        if (other === undefined)
            seen.set(path.toLowerCase(), path);
        else
            twins.set(path, other).set(other, path);
    }
    return twins;
}

// EXTERNAL MODULE: ./build/config/request-file.js + 1 modules
var request_file = __webpack_require__(49452);
// EXTERNAL MODULE: ./build/domain/request/resolve.js
var resolve = __webpack_require__(83731);
// EXTERNAL MODULE: ./build/services/history/file-versions.js
var file_versions = __webpack_require__(7406);
;// CONCATENATED MODULE: ./build/services/history/request-files.js




/** How a merge changed the request files, and the mistakes in them. */
async function readChanges(git, { before, after }, { requests }, rules) {
    const changed = (await git.changedFiles(before, after, requests)).filter(({ path }) => isRequestFile(path, requests));
    if (changed.length === 0)
        return { changes: [], problems: [] };
    const blobs = await git.readBlobs(changed.flatMap(change => ('blobSha' in change ? change.blobSha : [])));
    const twins = findDuplicatesIgnoringCase((await git.listFiles(after, requests)).map(({ path }) => path));
    const read = changed.map(change => {
        const written = parseChanged(change, blobs, twins, requests);
        return { change, file: (0,resolve/* resolveFile */.xq)(written, rules.accountsNow) };
    });
    const changes = [];
    for (const { change, file } of read) {
        if (!file.ok)
            continue;
        const was = change.status === 'A' ? [] : await (0,file_versions/* entriesBefore */.ey)(git, rules, { requests, path: change.path }, before);
        changes.push({ path: change.path, before: was, after: file.value.entries });
    }
    return { changes, problems: read.flatMap(({ file }) => (file.ok ? [] : file.problems)) };
}
/** Every file of the folder must be a request file; others are reported as mistakes. */
function isRequestFile(path, requests) {
    return ![`${requests}README.md`, `${requests}.gitkeep`].includes(path);
}
function parseChanged(change, blobs, twins, requests) {
    const { path } = change;
    if (change.status === 'D')
        return (0,request_file/* parseRequestFile */.JX)(path, 'nothing', requests);
    const twin = twins.get(path);
    if (twin !== undefined)
        return (0,request_file/* refuseFile */.lv)(path, (0,request_file/* problemOfCaseTwin */.bc)(path, twin));
    const blob = blobs.get(change.blobSha);
    return (0,request_file/* parseRequestFile */.JX)(path, blob ? (0,file_versions/* contentOf */.$E)({ mode: change.mode, bytes: blob.bytes }) : 'not-a-file', requests);
}


/***/ }),

/***/ 66611:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ openArchive)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52005);
/* harmony import */ var _shared_memoize_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(51172);





/**
 * @param fileMode transcripts are for nobody else on the machine
 * @param output a path below the workspace. What is there already may be of the tree that is checked out, in which anyone who
 * may merge can put symbolic links: through them files would be written elsewhere. So nothing may be there.
 */
function openArchive(workspace, output, { fileMode = 0o600 } = {}) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(workspace, output);
    const begin = (0,_shared_memoize_js__WEBPACK_IMPORTED_MODULE_4__/* .lazyAsync */ .z)(() => demandNothingThere(workspace, output));
    return {
        async create(path) {
            await begin();
            const target = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, path);
            const unfinished = `${target}.part`;
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(target), { recursive: true });
            const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(unfinished, 'w', fileMode);
            const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
            let bytes = 0;
            return {
                async write(chunk) {
                    hash.update(chunk);
                    bytes += chunk.byteLength;
                    await file.writeFile(chunk);
                },
                async finish() {
                    await file.sync();
                    await file.close();
                    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(unfinished, target);
                    return { bytes, sha256: hash.digest('hex') };
                },
                async discard() {
                    await file.close();
                    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(unfinished, { force: true });
                },
            };
        },
    };
}
async function demandNothingThere(workspace, output) {
    let at = workspace;
    for (const name of output.split('/').filter(Boolean)) {
        at = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(at, name);
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(at).catch(() => undefined);
        if (found === undefined)
            return;
        if (!found.isDirectory())
            throw occupied(output, 'is, or leads through, a symbolic link or a file');
    }
    if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(at)).length > 0)
        throw occupied(output, 'is not empty');
}
const occupied = (output, what) => new _shared_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ErrorWithRemedy */ .J(`The folder \`${output}\` of the input \`output\` ${what}, so nothing was saved`, 'Name one as `output` that is not in the checkout, as logs.yml does');


/***/ })

};

