export const id = 5520;
export const ids = [5520];
export const modules = {

/***/ 35520:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runVerify: () => (/* binding */ runVerify)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/services/history/read-ahead.js
/**
 * The same repository, of which the rule files and the request files of a whole first-parent line are read with a few processes: to
 * look at every merge, one after the other, would start several for each.
 */
async function readAhead(git, head, { config, requests }) {
    const line = (await git.firstParentLine(head)).toReversed().map(({ sha }) => sha);
    const steps = line.map((sha, index) => ({ sha, ...(index > 0 && { before: line[index - 1] }) }));
    const [rules, files] = await Promise.all([git.changesOf(steps, config), git.changesOf(steps, requests)]);
    const ruleFiles = new Map();
    let now;
    for (const sha of line) {
        const change = rules.get(sha)?.find(({ path }) => path === config);
        // The size is nothing that rules are read by.
        if (change)
            now = 'blobSha' in change ? { sha: change.blobSha, mode: change.mode, size: 0 } : undefined;
        ruleFiles.set(sha, now);
    }
    const changed = [...files.values()].flat().flatMap(change => ('blobSha' in change ? change.blobSha : []));
    const blobs = await git.readBlobs(changed);
    const known = (shas) => new Map(shas.flatMap((sha) => (blobs.has(sha) ? [[sha, blobs.get(sha)]] : [])));
    return {
        ...git,
        findFile: async (sha, path) => path === config && ruleFiles.has(sha) ? ruleFiles.get(sha) : git.findFile(sha, path),
        readBlobs: async (shas) => (shas.every(sha => blobs.has(sha)) ? known(shas) : git.readBlobs(shas)),
    };
}

// EXTERNAL MODULE: ./build/services/history/rules.js
var rules = __webpack_require__(34757);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/domain/signature/packets.js
var packets = __webpack_require__(20097);
;// CONCATENATED MODULE: ./build/domain/signature/public-keys.js


const BLOCK = 'PGP PUBLIC KEY BLOCK';
const PUBLIC_KEY = 6;
const PUBLIC_SUBKEY = 14;
/** RFC 4880, 9.1: RSA for everything, RSA for signatures. */
const RSA = [1, 3];
/** RFC 9580, 9.1: EdDSALegacy, with the curve Ed25519. */
const EDDSA = 22;
const ED25519_OID = '2b06010401da470f01';
/**
 * The keys of a file with armored public keys, as https://github.com/web-flow.gpg has them: RSA and Ed25519; others are left out.
 * Every key of the file is believed, subkeys and those that expired as well: the person who gives the file says whom to believe.
 * @throws PacketError if it has an armored block that cannot be parsed
 */
function parseSigningKeys(text) {
    const keys = new Map();
    for (let at = text.indexOf(`-----BEGIN ${BLOCK}`); at >= 0; at = text.indexOf(`-----BEGIN ${BLOCK}`, at + 1)) {
        for (const packet of (0,packets/* parsePackets */.xK)((0,packets/* dearmor */.Ry)(text.slice(at), BLOCK))) {
            const key = keyIn(packet);
            if (key)
                keys.set(key.id, key);
        }
    }
    return keys;
}
function keyIn({ tag, body }) {
    if ((tag !== PUBLIC_KEY && tag !== PUBLIC_SUBKEY) || (0,packets/* byteAt */.aL)(body, 0) !== 4)
        return undefined;
    const algorithm = (0,packets/* byteAt */.aL)(body, 5);
    const id = fingerprintOf(body).slice(-16).toUpperCase();
    if (RSA.includes(algorithm)) {
        const [n = '', e = ''] = (0,packets/* mpisFrom */.eY)(body, 6, 2).map(base64url);
        return { id, algorithm: 'rsa', key: (0,external_node_crypto_.createPublicKey)({ key: { kty: 'RSA', n, e }, format: 'jwk' }) };
    }
    const oidEnd = 7 + (0,packets/* byteAt */.aL)(body, 6);
    if (algorithm !== EDDSA || Buffer.from(body.subarray(7, oidEnd)).toString('hex') !== ED25519_OID)
        return undefined;
    const [point = new Uint8Array()] = (0,packets/* mpisFrom */.eY)(body, oidEnd, 1);
    // The prefix 0x40 says that the point is as EdDSA writes it.
    const key = (0,external_node_crypto_.createPublicKey)({ key: { kty: 'OKP', crv: 'Ed25519', x: base64url(point.subarray(1)) }, format: 'jwk' });
    return { id, algorithm: 'eddsa', key };
}
/** RFC 4880, 12.2 */
function fingerprintOf(body) {
    const head = Buffer.from([0x99, body.length >> 8, body.length & 0xff]);
    return (0,external_node_crypto_.createHash)('sha1').update(head).update(body).digest('hex');
}
const base64url = (bytes) => Buffer.from(bytes).toString('base64url');

// EXTERNAL MODULE: ./build/shared/errors.js
var errors = __webpack_require__(52005);
;// CONCATENATED MODULE: ./build/services/ledger/signing-keys.js



/**
 * Reads the keys that commits of the ledger may be signed with, from a file of armored public keys. Asks no server.
 * @throws ErrorWithRemedy when it has none that can be read
 */
async function readSigningKeys(file) {
    let keys = new Map();
    let cause;
    try {
        keys = parseSigningKeys(await (0,promises_.readFile)(file, 'utf8'));
    }
    catch (error) {
        cause = error;
    }
    if (keys.size > 0)
        return keys;
    throw new errors/* ErrorWithRemedy */.J(`The file ${file} of \`signing-keys\` has no OpenPGP key of RSA or Ed25519 that can be read`, 'Save https://github.com/web-flow.gpg to it, after you compared the key with what GitHub publishes', { cause });
}

// EXTERNAL MODULE: ./build/services/witness/source.js + 1 modules
var source = __webpack_require__(70655);
// EXTERNAL MODULE: ./build/modes/witness-source.js
var witness_source = __webpack_require__(6032);
// EXTERNAL MODULE: ./build/domain/verification/discrepancy.js
var discrepancy = __webpack_require__(65414);
// EXTERNAL MODULE: ./build/domain/witness/difference-text.js
var difference_text = __webpack_require__(97264);
;// CONCATENATED MODULE: ./build/domain/verification/verification.js

/** The comparison with the witness, as a part of a verification. */
function witnessCheck({ witnessed, objects, differences }, accounts) {
    const named = differences.map(each => {
        const { kind } = each;
        return { check: 'witness', kind, place: (0,difference_text/* placeOf */.$t)(each), meaning: (0,difference_text/* meaningOf */.Pr)(each) };
    });
    // A stop is in several series, and in every account.
    const discrepancies = [...new Map(named.map(each => [`${each.kind} ${each.place}`, each])).values()];
    const missing = discrepancies.filter(({ kind }) => MISSING.has(kind)).length;
    return { witness: { accounts, objects, witnessed, missing }, discrepancies };
}
const MISSING = new Set(['added', 'removed', 'gap']);
/** `5,128 records, 5,128 witnessed, 0 missing`, in one line. */
function verificationLine({ records, witness }) {
    const all = `${formatNumber(records)} ${records === 1 ? 'record' : 'records'}`;
    if (!witness)
        return `${all}, not compared with the witness`;
    return `${all}, ${formatNumber(witness.witnessed)} witnessed, ${formatNumber(witness.missing)} missing`;
}
/** `4,012 commits: 4,012 by key B5690EEEBB952194, all good`, in one line. */
function signaturesLine({ commits, signatures: { keys, good } }) {
    const all = `${formatNumber(commits)} ${commits === 1 ? 'commit' : 'commits'}`;
    const byKey = Object.entries(keys).map(([key, count]) => key === 'none' ? `${formatNumber(count)} not signed` : `${formatNumber(count)} signed by key ${key}`);
    const checked = good === undefined ? 'not checked: give `signing-keys`' : `${formatNumber(good)} good`;
    return [all, [...byKey, checked].join(', ')].join(': ');
}
/** `5,128` */
const formatNumber = (number) => String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');

// EXTERNAL MODULE: ./build/render/result.js
var result = __webpack_require__(82652);
// EXTERNAL MODULE: ./build/render/markdown.js
var markdown = __webpack_require__(5120);
// EXTERNAL MODULE: ./build/render/within-budget.js
var within_budget = __webpack_require__(52346);
;// CONCATENATED MODULE: ./build/render/verification.js




/** GitHub accepts 1 MiB in a summary. */
const BUDGET_BYTES = 900_000;
/** What to do about a branch that was compared with no witness. */
const HOW_TO_COMPARE = 'Without the witness nobody can tell whether all records are there. To compare, copy each bucket (`aws s3 sync s3://BUCKET/ledger FOLDER/ACCOUNT/ledger`) and give the folder as `witness`, or run this in a job with the role for logs.';
/** The job summary of mode `verify`. */
function renderVerification(verification) {
    const { discrepancies, witness } = verification;
    const shown = (0,within_budget/* takeWithinBudget */.M)(discrepancies, BUDGET_BYTES, rowOf).map(([each]) => rowOf(each));
    const rest = discrepancies.length - shown.length;
    return (0,markdown/* join */.fj)([
        (0,markdown.md) `## 🔎 The ledger, verified`,
        (0,markdown.md) `**${(0,markdown/* text */.Qq)(verificationLine(verification), 200)}**`,
        (0,markdown.md) `${(0,markdown/* text */.Qq)(signaturesLine(verification), 1_000)}. Tip of the branch: ${(0,markdown/* code */.aY)(verification.tip)}`,
        ...(witness ? [] : [(0,markdown.md) `⚠️ ${(0,markdown/* text */.Qq)(HOW_TO_COMPARE, 1_000)}`]),
        discrepancies.length === 0
            ? (0,markdown.md) `✅ Nothing differs.`
            : (0,markdown.md) `❌ **${(0,markdown/* text */.Qq)(formatNumber(discrepancies.length))}** ${(0,markdown/* text */.Qq)(discrepancies.length === 1 ? 'difference' : 'differences')}:`,
        ...(shown.length > 0 ? [(0,markdown/* join */.fj)(shown, '\n')] : []),
        ...(rest > 0 ? [(0,markdown.md) `… and ${(0,markdown/* text */.Qq)(formatNumber(rest))} more: the log of the job tells of them`] : []),
    ], '\n\n');
}
const rowOf = (each) => (0,markdown.md) `- ${(0,markdown/* text */.Qq)((0,discrepancy/* describeDiscrepancy */.l)(each), 2_000)}.`;

;// CONCATENATED MODULE: ./build/modes/verify/report.js




/** Tells the runner what mode `verify` found. */
async function reportVerification(runner, verification) {
    const { discrepancies, tip, records, commits, signatures, witness, attested } = verification;
    for (const each of discrepancies)
        runner.log((0,discrepancy/* describeDiscrepancy */.l)(each));
    runner.log(verificationLine(verification));
    runner.log(signaturesLine(verification));
    if (!witness)
        runner.log(HOW_TO_COMPARE);
    runner.output('result', (0,result/* resultText */.D)({ tip, records, witness, commits, signatures, attested, differences: discrepancies }));
    await runner.summarize(renderVerification(verification));
    if (discrepancies.length === 0)
        return;
    const places = `${formatNumber(discrepancies.length)} ${discrepancies.length === 1 ? 'place' : 'places'}`;
    runner.fail(`The ledger differs from what our jobs leave, in ${places}. The summary or the log of this job names each, and says what to do.`);
}

// EXTERNAL MODULE: ./build/domain/witness/compare.js + 2 modules
var compare = __webpack_require__(72572);
;// CONCATENATED MODULE: ./build/attestation/verify-bundle.js

/** GitHub's tokens. Source: https://docs.github.com/actions/concepts/security/openid-connect */
const ISSUER = 'https://token.actions.githubusercontent.com';
const IN_TOTO = 'application/vnd.in-toto+json';
/** Source: https://github.com/sigstore/fulcio/blob/main/docs/oid-info.md */
const SOURCE_REPOSITORY_URI = '1.3.6.1.4.1.57264.1.12';
const SOURCE_REPOSITORY_DIGEST = '1.3.6.1.4.1.57264.1.13';
/**
 * @param roots one trusted root a line, as `gh attestation trusted-root` writes them: that of Sigstore's public good instance, and
 * that of GitHub, which has a timestamp authority and no log
 * @throws ErrorWithRemedy when there is none that can be read
 */
async function openAttestationVerifier(roots, debug) {
    const [{ TrustedRoot: trustedRoot }, { bundleFromJSON, isBundleWithDsseEnvelope }, sigstore] = await Promise.all([
        __webpack_require__.e(/* import() */ 9654).then(__webpack_require__.t.bind(__webpack_require__, 19654, 19)),
        Promise.all(/* import() */[__webpack_require__.e(9654), __webpack_require__.e(1040)]).then(__webpack_require__.t.bind(__webpack_require__, 61040, 19)),
        Promise.all(/* import() */[__webpack_require__.e(9654), __webpack_require__.e(4187)]).then(__webpack_require__.t.bind(__webpack_require__, 54187, 19)),
    ]);
    const { Verifier, toSignedEntity, toTrustMaterial } = sigstore;
    const verifiers = rootsIn(roots, trustedRoot.fromJSON).map(root => {
        // What a root does not have cannot be asked for: GitHub's own has no logs, and its authority dates the signature instead.
        const asked = { tlogThreshold: root.tlogs.length > 0 ? 1 : 0, ctlogThreshold: root.ctlogs.length > 0 ? 1 : 0 };
        return new Verifier(toTrustMaterial(root), { ...asked, timestampThreshold: 1 });
    });
    return {
        verify(json) {
            for (const verifier of verifiers) {
                try {
                    const bundle = bundleFromJSON(json);
                    if (!isBundleWithDsseEnvelope(bundle))
                        return undefined;
                    const signer = verifier.verify(toSignedEntity(bundle), { extensions: { issuer: ISSUER } });
                    const { payload, payloadType } = bundle.content.dsseEnvelope;
                    return payloadType === IN_TOTO ? statementIn(payload, signer) : undefined;
                }
                catch (error) {
                    debug(error);
                }
            }
            return undefined;
        },
    };
}
function rootsIn(text, parse) {
    try {
        const lines = text.trim().startsWith('{\n') ? [text] : text.split('\n').filter(line => line.trim() !== '');
        const roots = lines.map(line => parse(JSON.parse(line)));
        if (roots.some(({ certificateAuthorities }) => certificateAuthorities.length > 0))
            return roots;
    }
    catch (cause) {
        throw withoutRoot(cause);
    }
    throw withoutRoot(undefined);
}
const withoutRoot = (cause) => new errors/* ErrorWithRemedy */.J('The file of `trusted-root` has no trusted root of Sigstore that can be read', 'Write it by `gh attestation trusted-root > FILE`', { cause });
function statementIn(payload, { identity }) {
    const { subject } = JSON.parse(Buffer.from(payload).toString('utf8'));
    const extensions = new Map(identity?.oids?.map(({ oid, value }) => [oid?.id.join('.') ?? '', value]));
    return {
        subjects: subject.flatMap(({ digest }) => digest.sha256 ?? []),
        repositoryUrl: utf8StringIn(extensions.get(SOURCE_REPOSITORY_URI)),
        commit: utf8StringIn(extensions.get(SOURCE_REPOSITORY_DIGEST)),
        workflow: identity?.subjectAlternativeName ?? '',
    };
}
/** A UTF8String in DER, of less than 64 KiB. */
function utf8StringIn(der) {
    const bytes = Buffer.from(der ?? []);
    const [tag, length = 0] = bytes;
    const start = length < 0x80 ? 2 : 2 + (length & 0x7f);
    return tag === 0x0c ? bytes.subarray(start).toString('utf8') : '';
}

// EXTERNAL MODULE: ./build/domain/verification/checksums.js
var checksums = __webpack_require__(75961);
;// CONCATENATED MODULE: ./build/domain/verification/attestation-check.js


const MEANINGS = {
    'missing-file': 'The list of checksums has this file, and the folder does not. Take the whole report from the run again',
    'changed-file': 'Its bytes are not those of the list of checksums. Take the report from the run again',
    'unlisted-file': 'The list of checksums does not have it. Take it away, or take the report from the run again',
    unattested: 'No attestation of a job of this repository is about these bytes. Download it by `gh attestation download FILE -R OWNER/NAME`; if there is none, the file is not what the job wrote',
    'other-repository-attested': 'A job of another repository attested these bytes, or one on a commit that is not on the default branch. Find out who made the report',
};
const found = (0,discrepancy/* discrepanciesOf */.P)('attestations', MEANINGS);
/**
 * What is wrong with the files of a report. A file is attested if an attestation of this repository, on a commit of its default
 * branch, is about its bytes, or about the list of checksums that has them.
 */
function wrongFiles(files, attestations, isOurs) {
    const ours = new Set(attestations.filter(isOurs).flatMap(({ subjects }) => subjects));
    const others = new Set(attestations.flatMap(({ subjects }) => subjects));
    const list = files.find(({ name }) => name === checksums/* CHECKSUMS */.vM)?.sha256 ?? '';
    return files.flatMap(({ name, listed, sha256 }) => {
        if (sha256 === undefined)
            return [found('missing-file', name)];
        if (name !== checksums/* CHECKSUMS */.vM && listed === undefined)
            return [found('unlisted-file', name)];
        if (listed !== undefined && listed !== sha256)
            return [found('changed-file', name)];
        if (ours.has(sha256) || ours.has(list))
            return [];
        return [found(others.has(sha256) ? 'other-repository-attested' : 'unattested', name)];
    });
}

// EXTERNAL MODULE: ./build/domain/witness/sha256.js
var sha256 = __webpack_require__(47854);
;// CONCATENATED MODULE: ./build/services/attestation/report-attestations.js







/** Verifies that jobs of this repository made the files of a report. @throws ErrorWithRemedy when there is nothing to look at */
async function verifyReport(options) {
    const { repositoryUrl, isOnDefaultBranch, debug } = options;
    const files = await filesOf(options.report);
    const verifier = await openAttestationVerifier(await readText(options.trustedRoot), debug);
    const bundles = await bundlesIn(options.attestations);
    const attested = bundles.flatMap(bundle => verifier.verify(bundle) ?? []);
    const isOurs = (each) => each.repositoryUrl === repositoryUrl && isOnDefaultBranch(each.commit);
    const discrepancies = wrongFiles(files, attested, isOurs);
    return { files: files.length, attestations: bundles.length, discrepancies };
}
async function filesOf(folder) {
    const list = await readText((0,external_node_path_.join)(folder, checksums/* CHECKSUMS */.vM));
    const listed = (0,checksums/* parseChecksums */.yk)(list);
    const there = (await (0,promises_.readdir)(folder, { withFileTypes: true })).filter(each => each.isFile()).map(({ name }) => name);
    const files = [];
    for (const name of new Set([...there, ...listed.keys()])) {
        const bytes = there.includes(name) ? await (0,promises_.readFile)((0,external_node_path_.join)(folder, name)) : undefined;
        files.push({ name, listed: listed.get(name), sha256: bytes && (0,sha256/* sha256 */.s)(bytes) });
    }
    return files;
}
async function bundlesIn(path) {
    const isFolder = (await (0,promises_.stat)(path).catch(error => unreadable(path, error))).isDirectory();
    const files = isFolder ? (await (0,promises_.readdir)(path)).map(name => (0,external_node_path_.join)(path, name)) : [path];
    const bundles = [];
    for (const file of files)
        bundles.push(...jsonsIn(await readText(file)));
    return bundles;
}
/** One JSON, or one a line. What is none counts as an attestation that nothing vouches for. */
function jsonsIn(text) {
    const whole = parse(text);
    if (whole !== undefined)
        return [whole].flat();
    return text
        .split('\n')
        .filter(line => line.trim() !== '')
        .map(line => parse(line) ?? {});
}
function parse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
const readText = (file) => (0,promises_.readFile)(file, 'utf8').catch(error => unreadable(file, error));
function unreadable(file, cause) {
    throw new errors/* ErrorWithRemedy */.J(`${file} cannot be read`, 'Give `report` (the folder of a report with SHA256SUMS), `attestations` (what `gh attestation download` wrote) and `trusted-root` (what `gh attestation trusted-root` wrote)', { cause });
}

// EXTERNAL MODULE: ./build/services/history/branch.js
var history_branch = __webpack_require__(86800);
// EXTERNAL MODULE: ./build/services/ledger/branch-files.js
var branch_files = __webpack_require__(57033);
// EXTERNAL MODULE: ./build/services/ledger/paths.js
var ledger_paths = __webpack_require__(86299);
// EXTERNAL MODULE: ./build/services/ledger/verify-branch.js + 5 modules
var verify_branch = __webpack_require__(52850);
// EXTERNAL MODULE: ./build/domain/grant/record.js
var record = __webpack_require__(93995);
// EXTERNAL MODULE: ./build/domain/verification/record-check.js
var record_check = __webpack_require__(30405);
// EXTERNAL MODULE: ./build/services/history/file-versions.js
var file_versions = __webpack_require__(7406);
// EXTERNAL MODULE: ./build/services/ledger/merged.js
var merged = __webpack_require__(31671);
;// CONCATENATED MODULE: ./build/services/ledger/verify-claims.js




/**
 * Whether the default branch has what records claim of it, as far as git can tell: the merge is on its first-parent line, it has
 * the request, and what was given is no more than was asked for. That GitHub merged it, and when to the second, GitHub alone knows.
 */
async function verifyClaims(claims, sources) {
    const wrong = [];
    for (const claim of claims) {
        const kind = await wrongWith(claim, sources);
        if (kind)
            wrong.push((0,record_check/* wrongRecord */.Fh)(kind, claim.path));
    }
    return wrong;
}
async function wrongWith(claim, sources) {
    const { what, grant, user, given } = claim;
    const merge = sources.branch.landed((0,record_check/* mergeClaimed */.Mh)(claim));
    if (!merge)
        return 'not-merged';
    const versions = sources.branch.versions(`${sources.requests}${user}.yaml`).filter(({ age }) => age >= merge.age);
    const entries = (await (0,file_versions/* latestReadable */.oe)(versions)) ?? [];
    if (!entries.some(({ digest }) => grant.endsWith(`-${digest}`)))
        return 'not-requested';
    if (what !== 'granted')
        return undefined;
    const record = grantIn(given);
    if (!record)
        return 'unreadable-record';
    if (record.user !== user || record.id !== grant)
        return 'wrong-id';
    return (await (0,merged/* findMergedRequest */.z)(record, sources, byItsOwnWord(record))) ? undefined : 'other-terms';
}
function grantIn(given) {
    try {
        return (0,record/* parseGrantRecords */.eO)(JSON.stringify(given))[0];
    }
    catch {
        return undefined;
    }
}
/** When and by which pull request it was merged, as the record says: without GitHub, nobody knows better. */
const byItsOwnWord = ({ mergedAt, pullRequest }) => ({
    mergedPullRequestOf: async () => ({ number: pullRequest, mergedAt: new Date(mergedAt) }),
});

;// CONCATENATED MODULE: ./build/modes/verify/verify.js









/**
 * Looks at the branch of the ledger, and compares it with the default branch and with the witnesses, record by record. Needs a
 * clone, and copies of the buckets or a role that reads them; a clone of the default branch fetches the other.
 * @throws ErrorWithRemedy when there is no such branch
 */
async function verify(git, options) {
    const { paths, head, rules, witness, since, keys } = options;
    const tip = await (0,branch_files/* fetchedLedger */.$_)(git);
    if (tip === undefined)
        throw new errors/* ErrorWithRemedy */.J(`There is no branch ${ledger_paths/* LEDGER_BRANCH */.jF}`, 'Run this after the first grant, or find out who deleted the branch');
    const branch = await (0,verify_branch/* verifyBranch */.o)(git, { tip, ...(since !== undefined && { since }), ...(keys && { keys }) });
    const main = await (0,history_branch/* readBranch */.pG)(git, head, paths, rules);
    const claimed = await verifyClaims(branch.claims, { branch: main, requests: paths.requests, rules });
    const compared = await (0,compare/* compareLedgers */.y)(branch.files, witness?.entries() ?? [], options);
    const attested = options.attested && (await verifyAttested(options, options.attested, main));
    const beside = witness ? witnessCheck(compared, witness.accounts) : { discrepancies: [] };
    return {
        tip,
        records: compared.records,
        commits: branch.commits,
        signatures: branch.signatures,
        ...beside,
        ...(attested && { attested: { files: attested.files, attestations: attested.attestations } }),
        discrepancies: [...branch.discrepancies, ...claimed, ...beside.discrepancies, ...(attested?.discrepancies ?? [])],
    };
}
function verifyAttested({ repositoryUrl, debug }, paths, main) {
    if (repositoryUrl === undefined)
        throw new errors/* ErrorWithRemedy */.J('The clone does not say which repository it is of, so that no attestation can be one of it', 'Set the address of `origin`: `git remote set-url origin https://github.com/OWNER/NAME`');
    const isOnDefaultBranch = (commit) => main.landed(commit)?.sha === commit;
    return verifyReport({ ...paths, repositoryUrl, isOnDefaultBranch, debug });
}

;// CONCATENATED MODULE: ./build/modes/verify/index.js








async function runVerify(machine, inputs) {
    const { runner } = machine;
    const clone = await machine.git(inputs);
    const head = await clone.head();
    const git = await readAhead(clone, head, inputs);
    const now = await (0,rules/* readRulesAt */.t6)(git, inputs.config, head);
    const isKnown = 'rules' in now;
    const witness = await (0,witness_source/* openWitnessSource */.z)(machine, inputs.witness, isKnown ? now.rules : now);
    const at = (path) => (0,external_node_path_.join)(runner.environment('GITHUB_WORKSPACE'), path);
    const { signingKeys, attested } = inputs;
    const keys = signingKeys === undefined ? undefined : await readSigningKeys(at(signingKeys));
    const result = await verify(git, {
        paths: inputs,
        head,
        rules: (0,rules/* openRulesHistory */.sN)(git, inputs.config, isKnown ? now : undefined),
        witness,
        accountIds: (0,source/* accountIdsIn */.bx)(isKnown ? now.rules.accounts.values() : []),
        ...(inputs.since !== undefined && { since: inputs.since }),
        ...(keys && { keys }),
        ...(attested && {
            attested: {
                report: at(attested.report),
                attestations: at(attested.attestations),
                trustedRoot: at(attested.trustedRoot),
            },
        }),
        debug: runner.debug,
        ...repositoryOf(machine),
    });
    return reportVerification(runner, result);
}
/** A clone at a terminal may not say where it comes from. */
function repositoryOf(machine) {
    try {
        return { repositoryUrl: machine.repositoryUrl() };
    }
    catch (error) {
        machine.runner.debug(error);
        return {};
    }
}


/***/ }),

/***/ 86800:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pv: () => (/* binding */ openBranches),
/* harmony export */   e: () => (/* binding */ additionOf),
/* harmony export */   pG: () => (/* binding */ readBranch)
/* harmony export */ });
/* harmony import */ var _config_request_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49452);
/* harmony import */ var _domain_request_request_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51026);
/* harmony import */ var _domain_request_resolve_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83731);
/* harmony import */ var _shared_memoize_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(51172);
/* harmony import */ var _file_versions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7406);





/** How many digits of the merge commit policy names contain. */
const BEGINNING = 12;
/**
 * Uses a number of git processes that depends on the commits that are read, not on the files: one commit may have added a
 * thousand grants.
 */
async function readBranch(git, tip, { requests }, rules) {
    const dated = await git.firstParentLine(tip);
    const line = dated.map((commit, age) => {
        const before = dated[age + 1]?.sha;
        return { ...commit, age, ...(before !== undefined && { before }) };
    });
    const byBeginning = new Map(line.map(commit => [commit.sha.slice(0, BEGINNING), commit]));
    const changes = await git.changesOf(line, requests);
    const changesOf = ({ sha }) => changes.get(sha) ?? [];
    const read = readerOf(git, requests, rules, changes);
    const byPath = new Map();
    for (const commit of line) {
        for (const change of changesOf(commit)) {
            const versions = byPath.get(change.path) ?? [];
            byPath.set(change.path, versions);
            versions.push({ ...commit, entries: (0,_shared_memoize_js__WEBPACK_IMPORTED_MODULE_4__/* .lazyAsync */ .z)(() => read(commit.sha, change)) });
        }
    }
    return {
        tip,
        landed: beginning => byBeginning.get(beginning.slice(0, BEGINNING)),
        versions: path => byPath.get(path) ?? [],
        touching: line.flatMap(commit => {
            const touched = changesOf(commit).map(({ path }) => path);
            return touched.length > 0 ? [{ ...commit, paths: touched }] : [];
        }),
    };
}
/** Reads the default branch up to a commit, each once. */
const openBranches = (git, paths, rules) => (0,_shared_memoize_js__WEBPACK_IMPORTED_MODULE_4__/* .memoizeAsync */ .T)((tip) => readBranch(git, tip, paths, rules));
/** Reads a file at a commit; all files of a commit are read at once. */
function readerOf(git, requests, rules, changes) {
    const blobsOf = (0,_shared_memoize_js__WEBPACK_IMPORTED_MODULE_4__/* .memoizeAsync */ .T)((sha) => git.readBlobs((changes.get(sha) ?? []).flatMap(change => ('blobSha' in change ? change.blobSha : []))));
    return async (sha, change) => {
        const blob = 'blobSha' in change ? (await blobsOf(sha)).get(change.blobSha) : undefined;
        const file = blob && 'mode' in change ? { mode: change.mode, bytes: blob.bytes } : undefined;
        const written = (0,_config_request_file_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRequestFile */ .JX)(change.path, (0,_file_versions_js__WEBPACK_IMPORTED_MODULE_3__/* .contentOf */ .$E)(file), requests);
        return (0,_domain_request_resolve_js__WEBPACK_IMPORTED_MODULE_2__/* .resolveByAny */ .mg)(written, [await rules.accountsAt(sha), rules.accountsNow]);
    };
}
/**
 * The version that added an entry: the oldest of the unbroken run of versions from `versions[0]` backwards that contain it. A
 * version that cannot be read is skipped.
 */
async function additionOf(versions, entry) {
    let found;
    for (const version of versions) {
        const entries = await version.entries();
        if (entries === undefined)
            continue;
        if (!entries.some(other => (0,_domain_request_request_js__WEBPACK_IMPORTED_MODULE_1__/* .isSame */ .F)(other, entry)))
            break;
        found = version;
    }
    return found;
}


/***/ }),

/***/ 31671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ findMergedRequest)
/* harmony export */ });
/* harmony import */ var _domain_grant_policy_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10110);
/* harmony import */ var _domain_merge_as_asked_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48641);
/* harmony import */ var _history_branch_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86800);
/* harmony import */ var _history_file_versions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7406);




/**
 * The request on the default branch that a record was granted for; `undefined` unless the merge of its id added exactly this
 * request at that time. The id is built from both, and the record claims no more. Asks GitHub where git is not enough: a rebase
 * lands several commits, and times may differ.
 */
async function findMergedRequest(record, { branch, requests, rules }, { mergedPullRequestOf }) {
    const merge = branch.landed((0,_domain_grant_policy_name_js__WEBPACK_IMPORTED_MODULE_0__/* .mergeOf */ .uV)(record.id));
    if (!merge)
        return undefined;
    const versions = branch.versions(`${requests}${record.user}.yaml`).filter(({ age }) => age >= merge.age);
    const entry = (await (0,_history_file_versions_js__WEBPACK_IMPORTED_MODULE_3__/* .latestReadable */ .oe)(versions))?.find(({ digest }) => record.id.endsWith(`-${digest}`));
    if (!entry)
        return undefined;
    const addition = (await (0,_history_branch_js__WEBPACK_IMPORTED_MODULE_2__/* .additionOf */ .e)(versions, entry)) ?? merge;
    if (!(0,_domain_merge_as_asked_js__WEBPACK_IMPORTED_MODULE_1__/* .isAsAsked */ .$)(record, entry, await rulesAt(rules, addition)))
        return undefined;
    const mergedAt = Date.parse(record.mergedAt);
    if (addition.sha === merge.sha && (0,_domain_merge_as_asked_js__WEBPACK_IMPORTED_MODULE_1__/* .isDatedAlike */ .Z)(mergedAt, merge.at.getTime()))
        return entry.request;
    const pull = await mergedPullRequestOf(merge.sha);
    if (pull?.mergedAt?.getTime() !== mergedAt)
        return undefined;
    // Otherwise the request was there before, and this merge granted nothing.
    const isAdded = addition.sha === merge.sha || (await mergedPullRequestOf(addition.sha))?.number === pull.number;
    return isAdded ? entry.request : undefined;
}
/** The rules before a merge; `undefined` if they cannot be read. */
async function rulesAt(rules, { before }) {
    const known = before === undefined ? undefined : await rules.at(before);
    return known && 'rules' in known ? known : undefined;
}


/***/ })

};

