export const id = 624;
export const ids = [624];
export const modules = {

/***/ 4188:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ authorshipOf),
/* harmony export */   v: () => (/* binding */ handOf)
/* harmony export */ });
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7398);

/** Everybody who opened, wrote, co-wrote, committed or pushed any of it. None of them may approve it. */
function authorshipOf(evidence) {
    const { pullRequest, commits } = evidence;
    const parts = [...commits.map(commit => handsOfCommit(commit, evidence)), handsOfPushes(evidence)];
    return {
        hands: [hand('opened the pull request', pullRequest.author), ...parts.flatMap(({ hands }) => hands)],
        refusals: parts.flatMap(({ refusals }) => refusals),
    };
}
/** What an account did; `undefined` if nothing is known. */
function handOf({ hands }, { login, id }) {
    return hands.find(hand => (login !== undefined && hand.login === login) || (id !== undefined && hand.id !== undefined && hand.id === id))?.did;
}
function hand(did, login, id) {
    return { did, ...(login !== undefined && { login: login.toLowerCase() }), ...(id !== undefined && { id }) };
}
const REMEDY = 'Add that e-mail address to the GitHub account, or commit with its noreply address; then open a new pull request';
function handsOfCommit(commit, evidence) {
    const { author, committer, authorEmail, committerEmail } = commit;
    const sha = commit.sha.slice(0, 12);
    const hands = [author, committer]
        .flatMap(login => login ?? [])
        .map(login => hand('wrote or committed part of it', login));
    const refusals = [];
    if (author === undefined)
        refusals.push({ message: `GitHub does not know who wrote commit ${sha} (${address(authorEmail)})`, remedy: REMEDY });
    else if (committer === undefined)
        refusals.push({ message: `GitHub does not know who committed ${sha} (${address(committerEmail)})`, remedy: REMEDY });
    for (const email of coAuthorsOf(commit.message)) {
        const account = accountOf(email, evidence);
        if (account)
            hands.push({ did: 'is named as a co-author of it', ...account });
        else
            refusals.push({
                message: `Commit ${sha} names a co-author (${address(email)}) of whom GitHub does not say which account it is`,
                remedy: "Name the co-author by the account's noreply address, or take the trailer out; then open a new pull request",
            });
    }
    return { hands, refusals };
}
const address = (email = 'without an e-mail address') => (0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(email || 'without an e-mail address', 120);
/** The addresses in `Co-authored-by:` lines, wherever they stand: GitHub reads them at the end, but a reader may be taken in. */
function coAuthorsOf(message) {
    const lines = [...message.matchAll(/^[ \t]*co-authored-by[ \t]*:(.*)$/gim)];
    return [...new Set(lines.map(([, person = '']) => /<([^<>]*)>/.exec(person)?.[1]?.trim() ?? person.trim()))];
}
/** By the account's noreply address, or by what GitHub says of the same address in another commit. */
function accountOf(email, { pullRequest, commits }) {
    const host = new URL(pullRequest.url).host;
    const [local = '', domain] = email.split('@');
    // `ID+LOGIN@users.noreply.github.com`, or `LOGIN@…` of older accounts: the login in it may be a former one, the id is not.
    const noreply = /^(?:(\d{1,15})\+)?([A-Za-z0-9][\w-]*(?:\[bot\])?)$/.exec(local);
    if (noreply && domain?.toLowerCase() === `users.noreply.${host}`)
        return { login: (noreply[2] ?? '').toLowerCase(), ...(noreply[1] && { id: Number(noreply[1]) }) };
    const same = (other) => other?.toLowerCase() === email.toLowerCase();
    const login = commits.find(({ authorEmail }) => same(authorEmail))?.author ??
        commits.find(({ committerEmail }) => same(committerEmail))?.committer;
    return login === undefined ? undefined : { login: login.toLowerCase() };
}
/** Git's own names can be forged; who moved the branch cannot. Whoever brought any commit of it counts, not only the last. */
function handsOfPushes({ pullRequest, commits, pushes }) {
    if (!Array.isArray(pushes))
        return { hands: [], refusals: [pushes] };
    const shas = new Set([pullRequest.headSha, ...commits.map(({ sha }) => sha)]);
    const ours = pushes.filter(({ sha }) => shas.has(sha));
    const hands = ours.flatMap(({ by, byId }) => (by === undefined ? [] : [hand('pushed part of it', by, byId)]));
    const isKnown = ours.some(({ sha, by }) => sha === pullRequest.headSha && by !== undefined);
    if (isKnown && ours.every(({ by }) => by !== undefined))
        return { hands, refusals: [] };
    const what = isKnown ? 'part of it' : `its final head ${pullRequest.headSha.slice(0, 12)}`;
    return {
        hands,
        refusals: [
            {
                message: `GitHub does not say who pushed ${what} to the branch of pull request #${pullRequest.number}`,
                remedy: 'Run this job again; if that does not help, open a new pull request from a new branch',
            },
        ],
    };
}


/***/ }),

/***/ 1097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ parsePolicyDocument),
/* harmony export */   o2: () => (/* binding */ policySize),
/* harmony export */   wz: () => (/* binding */ INLINE_POLICY_QUOTA),
/* harmony export */   yr: () => (/* binding */ policyDocument)
/* harmony export */ });
/* harmony import */ var _instant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2224);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5729);


/** Characters that all inline policies of one IAM user share, white space not counted (facts, AWS: IAM). */
const INLINE_POLICY_QUOTA = 2048;
/**
 * The inline policy of a grant, minified (design §7): shells on these nodes through this document, and nothing else,
 * with every statement bounded in time, so that AWS itself refuses from `expiresAt` on.
 */
function policyDocument(terms) {
    const { partition, region, id } = terms.account;
    const ssm = `arn:${partition}:ssm:${region}:${id}`;
    const bounds = boundsOf(terms);
    const nodes = [...terms.instances].sort().map(instance => nodeArn(terms.account, instance));
    return JSON.stringify({
        Version: '2012-10-17',
        Statement: [
            {
                Effect: 'Allow',
                Action: 'ssm:StartSession',
                Resource: [...nodes, `${ssm}:document/${terms.document}`],
                // Without this check AWS lets a caller who names no document have the default one, whatever the Resource says.
                Condition: { BoolIfExists: { 'ssm:SessionDocumentAccessCheck': 'true' }, ...bounds },
            },
            {
                Effect: 'Allow',
                Action: ['ssm:ResumeSession', 'ssm:TerminateSession'],
                Resource: `${ssm}:session/*`,
                // The caller's own sessions by tag: the name prefix `alice-*` would match `alice-admin-…` too.
                Condition: {
                    // biome-ignore lint/suspicious/noTemplateCurlyInString: an IAM policy variable
                    StringEquals: { 'ssm:resourceTag/aws:ssmmessages:session-id': '${aws:userid}' },
                    ...bounds,
                },
            },
            {
                Effect: 'Allow',
                // session-manager-plugin ≥ 1.2.764.0 signs it with the caller's keys. `session/*` as in AWS's own managed
                // policies: `session/${aws:userid}-*` of AWS's samples does not match the session ids of IAM users.
                Action: 'ssmmessages:OpenDataChannel',
                Resource: `${ssm}:session/*`,
                Condition: bounds,
            },
        ],
    });
}
function boundsOf({ notBefore, expiresAt, mfa, sourceIps }) {
    return {
        DateLessThan: { 'aws:CurrentTime': (0,_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatInstant */ .r4)(expiresAt) },
        // `DateGreaterThan` leaves out the first second itself.
        ...(notBefore && { DateGreaterThan: { 'aws:CurrentTime': (0,_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatInstant */ .r4)(notBefore) } }),
        ...(mfa && { Bool: { 'aws:MultiFactorAuthPresent': 'true' } }),
        ...(sourceIps?.length && { IpAddress: { 'aws:SourceIp': sourceIps } }),
    };
}
function nodeArn({ partition, region, id }, instance) {
    return instance.startsWith('mi-')
        ? `arn:${partition}:ssm:${region}:${id}:managed-instance/${instance}`
        : `arn:${partition}:ec2:${region}:${id}:instance/${instance}`;
}
/** The inverse of {@link policyDocument}: what it covers, or `undefined` for anything that it would not have written. */
function parsePolicyDocument(json) {
    const terms = readTerms(json);
    if (!terms || policyDocument(terms) !== json)
        return undefined;
    const { account, instances, document, notBefore, expiresAt } = terms;
    return { region: account.region, instances, document, expiresAt, ...(notBefore && { notBefore }) };
}
/** Looks where the terms would stand if the document were ours; only re-rendering shows whether it is. */
function readTerms(json) {
    const arns = [
        ...json.matchAll(/"arn:(aws|aws-cn|aws-us-gov):(?:ec2|ssm):([a-z0-9-]+):(\d{12}):(instance|managed-instance|document)\/([\w.-]+)"/g),
    ];
    const [, partition, region, id, kind, document] = arns.pop() ?? [];
    const instances = arns.map(arn => arn[5] ?? '');
    const expiresAt = readInstant(/"DateLessThan":\{"aws:CurrentTime":"([^"]{20})"\}/.exec(json));
    const notBefore = readInstant(/"DateGreaterThan":\{"aws:CurrentTime":"([^"]{20})"\}/.exec(json));
    const sourceIps = /"aws:SourceIp":\[("[0-9a-f.:/]+"(?:,"[0-9a-f.:/]+")*)\]/.exec(json)?.[1];
    if (!region || !id || !document || kind !== 'document' || !expiresAt)
        return undefined;
    if (instances.length === 0 || !instances.every(_names_js__WEBPACK_IMPORTED_MODULE_1__/* .INSTANCE */ .YE.accepts))
        return undefined;
    return {
        account: { partition: partition, region, id },
        instances,
        document,
        expiresAt,
        ...(notBefore && { notBefore }),
        mfa: json.includes('"aws:MultiFactorAuthPresent"'),
        ...(sourceIps && { sourceIps: sourceIps.slice(1, -1).split('","') }),
    };
}
function readInstant(match) {
    const instant = match && new Date(match[1] ?? '');
    return instant && !Number.isNaN(instant.getTime()) ? instant : undefined;
}
/**
 * The characters of a policy that count towards {@link INLINE_POLICY_QUOTA}. White space inside strings is counted, which errs
 * on the safe side: AWS says only that white space is not.
 */
function policySize(json) {
    return json.replaceAll(/("(?:[^"\\]|\\.)*")|\s+/g, '$1').length;
}


/***/ }),

/***/ 8257:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ standingOf),
  F: () => (/* binding */ whoMayApprove)
});

// EXTERNAL MODULE: ./build/domain/authorship.js
var domain_authorship = __webpack_require__(4188);
// EXTERNAL MODULE: ./build/domain/names.js
var names = __webpack_require__(5729);
// EXTERNAL MODULE: ./build/domain/rules.js + 3 modules
var rules = __webpack_require__(7631);
// EXTERNAL MODULE: ./build/domain/teams.js
var domain_teams = __webpack_require__(9367);
;// CONCATENATED MODULE: ./build/domain/requesters.js


/** GitHub's own account, in whose name the merge button and the web editor commit. It asks for nothing. */
const GITHUB_ITSELF = 'web-flow';
/**
 * Whether those who made a pull request may ask on behalf of whoever benefits. All of them ask, not only who opened it:
 * whoever writes into it decides what is asked for.
 */
function refusalsOfRequesters({ hands }, { teams }, rule, beneficiary) {
    const { requesters } = rule;
    if (!requesters)
        return [];
    const own = new Set(beneficiary.map(login => login.toLowerCase()));
    const logins = new Set(hands.map(({ login }) => login ?? 'an account that is gone'));
    const refused = [...logins].filter(login => login !== GITHUB_ITSELF && !own.has(login) && !(0,domain_teams/* isNamed */.ev)(login, requesters, teams));
    if (refused.length === 0)
        return [];
    const may = requesters.length > 0 ? `only ${requesters.join(', ')} may` : 'nobody may';
    return [
        {
            message: `By ${(0,rules/* nameOfRule */.Xp)(rule)}, ${may} ask on behalf of ${beneficiary.join(', ')}, and ${refused.join(', ')} had a part in this pull request`,
            remedy: `Have ${beneficiary[0]} open a pull request of her own${requesters.length > 0 ? ', or one of those who may' : ''}`,
        },
        ...(0,domain_teams/* refusalsOfTeams */.hy)(requesters, teams),
    ];
}

;// CONCATENATED MODULE: ./build/domain/reviews.js





const MAY_APPROVE = ['write', 'maintain', 'admin'];
/** Counts the approvals of the final head by persons who may, and who have no part in it and nothing from it. */
function standingOf(evidence, demand) {
    const authorship = (0,domain_authorship/* authorshipOf */.d)(evidence);
    const approvers = [];
    const turnedDown = [];
    for (const [login, review] of decisiveReviews(evidence)) {
        if (review.state === 'CHANGES_REQUESTED')
            turnedDown.push(`${login} asked for changes`);
        if (review.state !== 'APPROVED')
            continue;
        const objection = objectionTo(review, login, authorship, evidence, demand);
        if (objection)
            turnedDown.push(`${login} ${objection}`);
        else if (review.submittedAt)
            approvers.push({ login, at: review.submittedAt });
    }
    const strictest = demand.rules.reduce((most, rule) => (rule.approvals > most.approvals ? rule : most));
    const missing = Math.max(0, strictest.approvals - approvers.length);
    const unreadable = missing > 0 ? demand.rules.flatMap(rule => (0,domain_teams/* refusalsOfTeams */.hy)(rule.approvers ?? [], evidence.teams)) : [];
    const refusals = [
        ...authorship.refusals,
        ...refusalsOfBeneficiary(evidence, demand),
        ...demand.rules.flatMap(rule => refusalsOfRequesters(authorship, evidence, rule, demand.beneficiary)),
        ...unreadable,
    ];
    const taken = new Set(approvers.map(({ login }) => login));
    const candidates = strictest.approvers?.filter(name => (0,names/* isTeam */.IJ)(name) || !(taken.has(name.toLowerCase()) || barTo(name.toLowerCase(), authorship, demand)));
    return { approvers, turnedDown, strictest, missing, ...(candidates && { candidates }), refusals };
}
/** What keeps somebody from approving, whatever the review says. */
function barTo(login, authorship, { beneficiary }, id) {
    if (beneficiary.some(one => one.toLowerCase() === login))
        return 'would approve access for herself';
    return (0,domain_authorship/* handOf */.v)(authorship, { login, ...(id !== undefined && { id }) });
}
/** A login that GitHub does not know may have been changed: then its owner approves under the new one. */
function refusalsOfBeneficiary({ people }, { beneficiary }) {
    return beneficiary
        .filter(login => !people.has(login.toLowerCase()))
        .map(login => ({
        message: `GitHub knows no person ${login}, who would get access by the rules`,
        remedy: 'Correct the login under users: in the rule file; people can change theirs',
    }));
}
/**
 * The latest review of each person that decides anything. Comments decide nothing; neither does an approval after the merge,
 * which must not take the place of one before. What takes an approval back counts whenever it comes.
 */
function decisiveReviews({ reviews, pullRequest }) {
    const decisive = new Map();
    for (const review of reviews) {
        if (review.user === undefined || review.state === 'COMMENTED' || review.state === 'PENDING')
            continue;
        const login = review.user.toLowerCase();
        if (review.state === 'APPROVED' && isAfterMerge(review, pullRequest) && decisive.has(login))
            continue;
        decisive.set(login, review);
    }
    return decisive;
}
const isAfterMerge = ({ submittedAt }, { mergedAt }) => mergedAt !== undefined && (submittedAt === undefined || submittedAt > mergedAt);
/** Why an approval does not count, or `undefined` if it does. */
function objectionTo(review, login, authorship, { pullRequest, permissions, teams }, demand) {
    const bar = barTo(login, authorship, demand, review.userId);
    if (bar)
        return bar;
    if (review.userType !== 'User')
        return 'is not a person';
    if (review.commitSha !== pullRequest.headSha)
        return 'approved an earlier commit, not the final head';
    if (isAfterMerge(review, pullRequest))
        return 'approved only after the merge';
    const excluding = demand.rules.find(({ approvers }) => approvers && !(0,domain_teams/* isNamed */.ev)(login, approvers, teams));
    if (excluding)
        return `is not among the approvers of ${(0,rules/* nameOfRule */.Xp)(excluding)}`;
    const permission = permissions.get(login) ?? 'none';
    if (!MAY_APPROVE.includes(permission))
        return `has only the permission '${permission}' in this repository`;
    return undefined;
}
/** `1 person of carol, dave who …`. */
function whoMayApprove({ approvers }, missing) {
    const whom = approvers ? `of ${approvers.join(', ')}` : 'with write permission';
    return `${missing} ${missing === 1 ? 'person' : 'people'} ${whom} who neither wrote it nor benefits from it`;
}


/***/ }),

/***/ 9367:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bd: () => (/* binding */ unreadableTeam),
/* harmony export */   ev: () => (/* binding */ isNamed),
/* harmony export */   hy: () => (/* binding */ refusalsOfTeams)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5729);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7398);


/** Whether a list of logins and teams names a login, by itself or as a member. A team that cannot be read names nobody. */
function isNamed(login, people, teams) {
    return people.some(name => {
        if (!(0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .isTeam */ .IJ)(name))
            return name.toLowerCase() === login;
        const members = teams.get(name.toLowerCase());
        return members !== undefined && 'has' in members && members.has(login);
    });
}
/** Why teams of a list cannot be read. */
function refusalsOfTeams(people, teams) {
    return people.filter(_names_js__WEBPACK_IMPORTED_MODULE_0__/* .isTeam */ .IJ).flatMap(name => {
        const members = teams.get(name.toLowerCase()) ?? unreadableTeam(name);
        return 'has' in members ? [] : [members];
    });
}
/** The token of a job never may: it is the repository's, and teams are the organisation's (facts, GitHub). */
function unreadableTeam(name) {
    return {
        message: `The github-token may not read the team ${(0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(name)} that the rules name, or there is no such team`,
        remedy: "Pass the token of a GitHub App with `Members: read` in the organisation as `github-token`, or list the members' logins in the rule",
    };
}


/***/ }),

/***/ 2418:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ isInvalid),
/* harmony export */   h: () => (/* binding */ refusalsOf)
/* harmony export */ });
/** Why a merge would not give what is asked, however many approve: at the request. */
function refusalsOf(preview, approvals) {
    if (preview.kind === 'refused')
        return preview.refusals;
    return approvals.kind === 'known' ? (approvals.standings.get(preview)?.refusals ?? []) : [];
}
/** Whether the check is red: something has to change before anybody can approve. Missing approvals alone are no mistake. */
function isInvalid({ problems, previews, approvals, failures }) {
    const isRefused = previews.some(preview => refusalsOf(preview, approvals).length > 0);
    return problems.length > 0 || failures.length > 0 || isRefused || approvals.kind === 'unknown';
}


/***/ }),

/***/ 5120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EU: () => (/* binding */ fence),
/* harmony export */   F4: () => (/* binding */ codes),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   _Q: () => (/* binding */ fitting),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   fj: () => (/* binding */ join),
/* harmony export */   md: () => (/* binding */ md),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   uR: () => (/* binding */ instant)
/* harmony export */ });
/* harmony import */ var _domain_instant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2224);
/* harmony import */ var _domain_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7398);


const trusted = (markdown) => markdown;
/**
 * Text from outside as plain text. Everything but letters, digits, spaces, commas and hyphens becomes an HTML entity, which
 * neither Markdown nor HTML takes for syntax. But GitHub decodes entities before it looks for mentions, references, addresses,
 * emoji, formulas and check boxes. It looks for none of them in `<code>`: every word but the plainest stands in there.
 */
function text(untrusted, limit = 500) {
    const words = (0,_domain_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(untrusted, limit).replaceAll(/[^ ]+|^ | (?= |$)/g, part => {
        if (part === ' ')
            return entity(part);
        return PLAIN.test(part) && !LINKED.test(part) ? entities(part) : inCode(part);
    });
    // A hyphen or a number in front would begin a list: `42` does, before a full stop of ours.
    return trusted(words.replace(/^[\d-]/, entity));
}
const PLAIN = /^[\p{L}\p{M}\p{N}.,;!?'"`\(\)_\/…\-]+:?$/v;
/** Plain words that GitHub links all the same: `GH-1`, commits, web addresses. */
const LINKED = /gh-\d|[\da-f]{7}|www\./i;
/** A mail address is linked in `<code>` too (cmark-gfm, autolink.c), but not from one piece of text to the next. */
const entities = (printed) => printed
    .split(/(?<=[\w.+-])@(?=[\w.-])/)
    .map(part => part.replaceAll(/[^\p{L}\p{N} ,-]/gu, entity))
    .join(`<span>${entity('@')}</span>`);
const entity = (character) => `&#${character.codePointAt(0)};`;
const inCode = (printed) => `<code>${entities(printed)}</code>`;
/** Text from outside in a fixed-width font. GitHub links nothing in there. */
function code(untrusted, limit = 500) {
    return trusted(inCode((0,_domain_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(untrusted, limit)));
}
/** Several, separated by commas. */
const codes = (untrusted) => join(untrusted.map(each => code(each)), ', ');
const instant = (value) => trusted((0,_domain_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatInstant */ .r4)(value));
const duration = (ms) => trusted((0,_domain_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(ms));
/** Ours, as written; what is put in must be Markdown already, or a number. */
function md(strings, ...values) {
    return trusted(String.raw({ raw: strings }, ...values));
}
function join(parts, separator) {
    return trusted(parts.join(separator));
}
/** A fenced block to copy from. The lines must be made of names that were checked: nothing in a fence can be escaped. */
function fence(language, lines) {
    const unsafe = lines.find(line => !/^[\x20-\x7e]*$/.test(line) || line.includes('```'));
    if (unsafe !== undefined)
        throw new Error('a line for a code block holds what could end the block');
    return trusted(`\`\`\`${language}\n${lines.join('\n')}\n\`\`\``);
}
function table(head, rows) {
    const line = (cells) => `| ${cells.map(cell => cell.replaceAll('\n', '<br>')).join(' | ')} |`;
    return trusted([line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n'));
}
/** Those that fit into so many characters together, in their order. */
function fitting(parts, room) {
    let left = room;
    return parts.filter(({ length }) => {
        if (length > left)
            return false;
        left -= length;
        return true;
    });
}


/***/ }),

/***/ 8845:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ renderProblems)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5120);

/** Mistakes in files, as many as fit into `room` characters. */
function renderProblems(problems, room) {
    if (problems.length === 0)
        return [];
    const told = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .fitting */ ._Q)(problems.map(renderProblem), room);
    const rest = problems.length - told.length;
    const title = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `### ❌ Files that could not be read: nothing in them is granted`;
    return [title, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .join */ .fj)(told, '\n'), ...(rest > 0 ? [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `… and ${rest} more: the log of the job has them all`] : [])];
}
const renderProblem = ({ file, line, column, message, remedy }) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `- ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(`${file}:${line}:${column}`)}: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(message)}. **${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(remedy)}.**`;


/***/ })

};

