export const id = 813;
export const ids = [813];
export const modules = {

/***/ 8024:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d2: () => (/* binding */ authorshipOf),
  vL: () => (/* binding */ handOf),
  di: () => (/* binding */ pushedAt)
});

;// CONCATENATED MODULE: ./build/domain/co-authors.js
const LINE_END = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/;
const TRAILER = /^\s*co-authored-by\s*:(.*)$/is;
/**
 * The addresses in `Co-authored-by:` lines, wherever they stand: GitHub reads them at the end, but a reader may be taken in.
 * Line by line, so that no line makes the expression look again at another.
 */
function coAuthorsOf(message) {
    const trailers = [];
    let isInside = false;
    for (const line of message.split(LINE_END)) {
        const [, value] = TRAILER.exec(line) ?? [];
        if (value !== undefined)
            trailers.push(value);
        // As git folds it: a line that begins with white space goes on with the one before.
        else if (isInside && /^\s/.test(line))
            trailers.push(`${trailers.pop()} ${line}`);
        else {
            isInside = false;
            continue;
        }
        isInside = true;
    }
    return [...new Set(trailers.flatMap(addressesIn))];
}
/** More than one may stand there, against the convention; without brackets, it is the whole. */
function addressesIn(trailer) {
    const bracketed = [...trailer.matchAll(/<([^<>]*)>/g)].map(([, email = '']) => email.trim());
    return bracketed.length > 0 ? bracketed : [trailer.trim()];
}

// EXTERNAL MODULE: ./build/domain/names.js
var names = __webpack_require__(5729);
// EXTERNAL MODULE: ./build/domain/printable.js
var printable = __webpack_require__(7398);
;// CONCATENATED MODULE: ./build/domain/authorship.js



/** Everybody who opened, wrote, co-wrote, committed or pushed any of it. None of them may approve it. */
function authorshipOf(evidence) {
    const { pullRequest, commits } = evidence;
    const accounts = accountsIn(evidence);
    const parts = [...commits.map(commit => handsOfCommit(commit, accounts)), handsOfPushes(evidence)];
    return {
        hands: [hand('opened the pull request', pullRequest.author), ...parts.flatMap(({ hands }) => hands)],
        refusals: parts.flatMap(({ refusals }) => refusals),
    };
}
/** What a person did, by any of her logins (in lower case) or the id of one; `undefined` if nothing is known. */
function handOf({ hands }, { logins, id }) {
    return hands.find(hand => (hand.login !== undefined && logins.has(hand.login)) || (hand.id !== undefined && hand.id === id))?.did;
}
function hand(did, login, id) {
    return { did, ...(login !== undefined && { login: login.toLowerCase() }), ...(id !== undefined && { id }) };
}
const REMEDY = 'Add that e-mail address to the GitHub account, or commit with its noreply address; then open a new pull request';
function handsOfCommit(commit, accounts) {
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
    const unknown = [];
    for (const email of coAuthorsOf(commit.message)) {
        const account = accounts(email);
        if (account)
            hands.push({ did: 'is named as a co-author of it', ...account });
        else
            unknown.push(address(email));
    }
    if (unknown.length > 0)
        refusals.push({
            message: `Commit ${sha} names a co-author (${(0,printable/* firstOf */.Ku)(unknown)}) of whom GitHub does not say which account it is`,
            remedy: "Name the co-author by the account's noreply address (ID+LOGIN@…), or take the trailer out; then open a new pull request",
        });
    return { hands, refusals };
}
const address = (email = 'without an e-mail address') => (0,printable/* printable */.g$)(email || 'without an e-mail address', 120);
/**
 * Whose an address is: by its form, if it is one that GitHub gives to accounts; or by what GitHub says of the same address
 * in a commit.
 */
function accountsIn(evidence) {
    const { pullRequest, commits } = evidence;
    const noreply = `users.noreply.${new URL(pullRequest.url).host}`.toLowerCase();
    const shown = loginsShown(evidence);
    const known = new Map();
    for (const { author, authorEmail, committer, committerEmail } of commits) {
        if (committer && committerEmail)
            known.set(committerEmail.toLowerCase(), committer.toLowerCase());
        if (author && authorEmail)
            known.set(authorEmail.toLowerCase(), author.toLowerCase());
    }
    return email => {
        const [, id, name = ''] = /^(?:(\d{1,15})\+)?([^@+]{1,60})@[^@]*$/.exec(email.toLowerCase()) ?? [];
        const login = known.get(email.toLowerCase());
        const isNoreply = email.toLowerCase().endsWith(`@${noreply}`) && names/* GITHUB_LOGIN */.cd.accepts(name.replace(/\[bot\]$/, ''));
        if (isNoreply && id)
            return { login: name, id: Number(id) };
        // `LOGIN@…` of older accounts: the login may be a former one, and then GitHub shows it nowhere.
        if (isNoreply && (shown.has(name) || name.endsWith('[bot]')))
            return { login: name };
        return login === undefined ? undefined : { login };
    };
}
/** Logins that are somebody's at this moment. */
function loginsShown({ pullRequest, commits, pushes, reviews }) {
    const pushed = 'message' in pushes ? [] : pushes.map(({ by }) => by);
    const all = [pullRequest.author, ...pushed, ...commits.flatMap(({ author, committer }) => [author, committer])];
    return new Set([...all, ...reviews.map(({ user }) => user)].flatMap(login => login?.toLowerCase() ?? []));
}
/** Git's own names can be forged; who moved the branch cannot. Whoever brought any commit of it counts, not only the last. */
function handsOfPushes({ pullRequest, commits, pushes }) {
    if ('message' in pushes)
        return { hands: [], refusals: [pushes] };
    const shas = new Set([pullRequest.headSha, ...commits.map(({ sha }) => sha)]);
    // A branch that is restored after the merge is pushed once more, by somebody who had no part in what was approved.
    const { mergedAt } = pullRequest;
    const ours = pushes.filter(({ sha, at }) => shas.has(sha) && !(mergedAt && at > mergedAt));
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
/** When the branch first came to its final head; `undefined` if that is not known. No approval of it can be older. */
function pushedAt({ pullRequest, pushes }) {
    if ('message' in pushes)
        return undefined;
    const times = pushes.filter(({ sha }) => sha === pullRequest.headSha).map(({ at }) => at.getTime());
    return times.length > 0 ? new Date(Math.min(...times)) : undefined;
}


/***/ }),

/***/ 5699:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ loginsBehind)
/* harmony export */ });
/**
 * All logins of the people behind some, in lower case: two logins of one IAM user are one person's, and so are those of IAM
 * users who share a login. Otherwise she could approve with the one what she wrote, or gets, with the other.
 */
function loginsBehind(logins, persons) {
    const found = new Set(logins.map(login => login.toLowerCase()));
    // What is added to a set while it is walked is walked too.
    for (const login of found) {
        const ofSame = persons.filter(own => own.some(each => each.toLowerCase() === login));
        for (const other of ofSame.flat())
            found.add(other.toLowerCase());
    }
    return found;
}


/***/ }),

/***/ 8257:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ standingOf),
  F: () => (/* binding */ whoMayApprove)
});

// EXTERNAL MODULE: ./build/domain/authorship.js + 1 modules
var domain_authorship = __webpack_require__(8024);
// EXTERNAL MODULE: ./build/domain/names.js
var names = __webpack_require__(5729);
// EXTERNAL MODULE: ./build/domain/persons.js
var domain_persons = __webpack_require__(5699);
// EXTERNAL MODULE: ./build/domain/printable.js
var printable = __webpack_require__(7398);
// EXTERNAL MODULE: ./build/domain/rules.js + 3 modules
var rules = __webpack_require__(7631);
// EXTERNAL MODULE: ./build/domain/teams.js
var domain_teams = __webpack_require__(9367);
;// CONCATENATED MODULE: ./build/domain/requesters.js



/** GitHub's own account, in whose name the merge button and the web editor commit. It asks for nothing. */
const GITHUB_ITSELF = 'web-flow';
/**
 * Whether those who made a pull request may ask on behalf of whoever benefits: `herself` by the logins that all of the rules
 * know her by. All of them ask, not only who opened it: whoever writes into it decides what is asked for.
 */
function refusalsOfRequesters({ hands }, { teams }, rule, { beneficiary, herself }) {
    const { requesters } = rule;
    if (!requesters)
        return [];
    const own = new Set(herself.map(login => login.toLowerCase()));
    const logins = new Set(hands.map(({ login }) => login ?? 'an account that is gone'));
    const refused = [...logins].filter(login => login !== GITHUB_ITSELF && !own.has(login) && !(0,domain_teams/* isNamed */.ev)(login, requesters, teams));
    if (refused.length === 0)
        return [];
    const may = requesters.length > 0 ? `only ${requesters.join(', ')} may` : 'nobody may';
    return [
        {
            message: `By ${(0,rules/* nameOfRule */.Xp)(rule)}, ${may} ask on behalf of ${beneficiary.join(', ')}, and ${(0,printable/* firstOf */.Ku)(refused)} had a part in this pull request`,
            remedy: `Have ${beneficiary[0]} open a pull request of her own${requesters.length > 0 ? ', or one of those who may' : ''}`,
        },
        ...(0,domain_teams/* refusalsOfTeams */.hy)(requesters, teams),
    ];
}

;// CONCATENATED MODULE: ./build/domain/reviews.js






const MAY_APPROVE = ['write', 'maintain', 'admin'];
/** Counts the approvals of the final head by persons who may, and who have no part in it and nothing from it. */
function standingOf(evidence, demand) {
    const authorship = (0,domain_authorship/* authorshipOf */.d2)(evidence);
    const approvers = [];
    const turnedDown = [];
    const asking = [];
    for (const [login, review] of decisiveReviews(evidence)) {
        if (review.state === 'CHANGES_REQUESTED') {
            turnedDown.push(`${login} asked for changes`);
            if (mayApprove(login, evidence))
                asking.push(login);
        }
        if (review.state !== 'APPROVED')
            continue;
        const person = (0,domain_persons/* loginsBehind */.$)([login], demand.persons);
        const twin = approvers.find(other => person.has(other.login));
        const objection = objectionTo(review, login, person, authorship, evidence, demand);
        if (objection)
            turnedDown.push(`${login} ${objection}`);
        else if (twin)
            turnedDown.push(`${login} is by the rules the same person as ${twin.login}`);
        else if (review.submittedAt)
            approvers.push({ login, at: review.submittedAt });
    }
    const strictest = demand.rules.reduce((most, rule) => (rule.approvals > most.approvals ? rule : most));
    const missing = Math.max(0, strictest.approvals - approvers.length);
    const unreadable = missing > 0 ? demand.rules.flatMap(rule => (0,domain_teams/* refusalsOfTeams */.hy)(rule.approvers ?? [], evidence.teams)) : [];
    const refusals = [
        ...authorship.refusals,
        ...refusalsOfBeneficiary(evidence, demand),
        ...demand.rules.flatMap(rule => refusalsOfRequesters(authorship, evidence, rule, demand)),
        ...unreadable,
        ...(missing === 0 ? asking.map(refusalOfAsking) : []),
    ];
    const taken = (0,domain_persons/* loginsBehind */.$)(approvers.map(({ login }) => login), demand.persons);
    const mayStill = (login) => !taken.has(login.toLowerCase()) && barTo((0,domain_persons/* loginsBehind */.$)([login], demand.persons), authorship, demand) === undefined;
    const candidates = strictest.approvers?.filter(name => (0,names/* isTeam */.IJ)(name) || mayStill(name));
    return { approvers, turnedDown, strictest, missing, ...(candidates && { candidates }), refusals };
}
const mayApprove = (login, { permissions }) => MAY_APPROVE.includes(permissions.get(login) ?? 'none');
/** As GitHub's own protection has it: one who might have approved, and said no instead, stands against those who did. */
function refusalOfAsking(login) {
    return {
        message: `${login} asked for changes, and has not taken that back`,
        remedy: 'Have that review dismissed or turned into an approval; then run this job again',
    };
}
/** What keeps a person from approving, whatever the review says. */
function barTo(person, authorship, { beneficiary }, id) {
    if (beneficiary.some(one => person.has(one.toLowerCase())))
        return 'would approve access for herself';
    return (0,domain_authorship/* handOf */.vL)(authorship, { logins: person, ...(id !== undefined && { id }) });
}
/** A login that GitHub does not know may have been changed: then its owner approves under the new one. */
function refusalsOfBeneficiary({ people }, { beneficiary, persons }) {
    return [...(0,domain_persons/* loginsBehind */.$)(beneficiary, persons)]
        .filter(login => !people.has(login))
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
    for (const review of reviews.toSorted((a, b) => timeOf(a) - timeOf(b))) {
        if (review.user === undefined || review.state === 'COMMENTED' || review.state === 'PENDING')
            continue;
        const login = review.user.toLowerCase();
        if (review.state === 'APPROVED' && isAfterMerge(review, pullRequest) && decisive.has(login))
            continue;
        decisive.set(login, review);
    }
    return decisive;
}
/** A review whose time is not known comes last: an approval like that never counts. */
const timeOf = ({ submittedAt }) => submittedAt?.getTime() ?? Number.MAX_SAFE_INTEGER;
const isAfterMerge = ({ submittedAt }, { mergedAt }) => mergedAt !== undefined && (submittedAt === undefined || submittedAt > mergedAt);
/** Why an approval does not count, or `undefined` if it does. `person` has all logins of whoever gave it. */
function objectionTo(review, login, person, authorship, evidence, demand) {
    const { pullRequest, permissions, teams } = evidence;
    const bar = barTo(person, authorship, demand, review.userId);
    if (bar)
        return bar;
    if (review.userType !== 'User')
        return 'is not a person';
    if (review.commitSha !== pullRequest.headSha)
        return 'approved an earlier commit, not the final head';
    // GitHub may move a review to another commit after a forced push [reported, facts.md].
    const since = (0,domain_authorship/* pushedAt */.di)(evidence);
    if (since && review.submittedAt && review.submittedAt < since)
        return 'approved before the final head was pushed';
    if (isAfterMerge(review, pullRequest))
        return 'approved only after the merge';
    const excluding = demand.rules.find(({ approvers }) => approvers && !(0,domain_teams/* isNamed */.ev)(login, approvers, teams));
    if (excluding)
        return `is not among the approvers of ${(0,rules/* nameOfRule */.Xp)(excluding)}`;
    if (mayApprove(login, evidence))
        return undefined;
    return `has only the permission '${permissions.get(login) ?? 'none'}' in this repository`;
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

/***/ 5646:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ fitting)
/* harmony export */ });
/**
 * Those that fit into so many bytes of UTF-8 together, in their order, each with what was written for it. The last fiftieth
 * of the room is not looked after: thousands of parts would have to be written to find the one that fits.
 */
function fitting(parts, roomBytes, write) {
    const told = [];
    let left = roomBytes;
    for (const part of parts) {
        if (left < roomBytes / 50)
            break;
        const text = write(part);
        const size = Buffer.byteLength(text);
        if (size > left)
            continue;
        left -= size;
        told.push([part, text]);
    }
    return told;
}


/***/ }),

/***/ 5120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EU: () => (/* binding */ fence),
/* harmony export */   F4: () => (/* binding */ codes),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   fj: () => (/* binding */ join),
/* harmony export */   fk: () => (/* binding */ transcript),
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
/** What was typed and printed: nothing in it is taken for Markdown or HTML. */
function transcript(untrusted) {
    return trusted(`<pre><code>${untrusted.map(line => entities((0,_domain_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(line, 500))).join('\n')}</code></pre>`);
}
function table(head, rows) {
    const line = (cells) => `| ${cells.map(cell => cell.replaceAll('\n', '<br>')).join(' | ')} |`;
    return trusted([line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n'));
}


/***/ }),

/***/ 28:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ andMore)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5120);

/** For what had no room: where it is told. `what`: with its space, ` reasons`. */
const andMore = (rest, what = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) ``) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `… and ${rest} more${what}: the log of the job and its output ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('result')} tell of them`;


/***/ }),

/***/ 8845:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ renderProblems)
/* harmony export */ });
/* harmony import */ var _domain_problems_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8057);
/* harmony import */ var _fitting_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5646);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5120);
/* harmony import */ var _refusals_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2584);




/** Mistakes in files: of those that do not fit into so many bytes together, the least important are left out. */
function renderProblems(problems, roomBytes) {
    if (problems.length === 0)
        return [];
    const each = problems.map(problem => ({ ...problem }));
    const told = new Map((0,_fitting_js__WEBPACK_IMPORTED_MODULE_2__/* .fitting */ ._)((0,_domain_problems_js__WEBPACK_IMPORTED_MODULE_3__/* .byImportance */ .G)(each), roomBytes, renderProblem));
    const shown = each.flatMap(problem => told.get(problem) ?? []);
    const rest = problems.length - shown.length;
    const title = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `### ❌ Files that could not be read: nothing in them is granted`;
    return [title, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .join */ .fj)(shown, '\n'), ...(rest > 0 ? [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `… and ${rest} more: the log of the job has them all`] : [])];
}
const renderProblem = (problem) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `- ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(`${problem.file}:${problem.line}:${problem.column}`)}: ${(0,_refusals_js__WEBPACK_IMPORTED_MODULE_1__/* .renderRefusal */ .$)(problem)}`;


/***/ }),

/***/ 2584:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ renderRefusal),
/* harmony export */   g: () => (/* binding */ renderRefusals)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5120);
/* harmony import */ var _more_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28);


/** A hostile commit message could make thousands, which would leave no room for anything else. */
const MOST_REFUSALS = 10;
/** What is wrong, and what to do about it: two sentences. */
const renderRefusal = ({ message, remedy }) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(message)}. **${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(remedy)}.**`;
/** Why something is not granted: a list of the first few. */
function renderRefusals(refusals) {
    const told = refusals.slice(0, MOST_REFUSALS).map(refusal => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `- ${renderRefusal(refusal)}`);
    const rest = refusals.length - told.length;
    if (rest > 0)
        told.push((0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `- ${(0,_more_js__WEBPACK_IMPORTED_MODULE_1__/* .andMore */ .v)(rest, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) ` reasons`)}`);
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .join */ .fj)(told, '\n');
}


/***/ })

};

