import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { bundleFromJSON, bundleToJSON } from '@sigstore/bundle'
import { initializeCA, initializeCTLog, initializeTLog, initializeTSA } from '@sigstore/mock'
import { TrustedRoot } from '@sigstore/protobuf-specs'

/**
 * Sigstore's services with keys of their own, as its public good instance or as GitHub's own for private repositories.
 * `logged-certificates`: a public one whose root asks for certificates that are logged, which these are not.
 */
export interface Instance {
  /** A trusted root, one line. */
  readonly root: string
  /** A bundle, as `gh attestation download` writes one a line. */
  attest(subjects: readonly string[], job?: Partial<AttestingJob>): Promise<string>
}

export interface AttestingJob {
  readonly issuer: string
  readonly repositoryUrl: string
  readonly commit: string
  readonly workflow: string
  /** What is signed instead of the contents. */
  readonly signs: string
}

const OF_JOBS = {
  issuer: 'https://token.actions.githubusercontent.com',
  repositoryUrl: 'https://github.com/acme/jit-access',
  workflow: 'https://github.com/acme/jit-access/.github/workflows/report.yml@refs/heads/main',
}
const PAYLOAD_TYPE = 'application/vnd.in-toto+json'
const newKeys = (namedCurve = 'prime256v1') => generateKeyPairSync('ec', { namedCurve })
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest()

export async function newInstance(kind: 'public-good' | 'logged-certificates' | 'github'): Promise<Instance> {
  const clock = new Date()
  // What the mock's log of certificates answers, @sigstore/core 3.2 cannot parse: so no certificate here is logged.
  const ca = await initializeCA(newKeys('secp384r1'), undefined, clock)
  const ctLog = kind === 'logged-certificates' ? await initializeCTLog(newKeys(), clock) : undefined
  const tlog = kind === 'github' ? undefined : await initializeTLog('https://rekor.example', newKeys(), clock)
  const tsa = await initializeTSA(newKeys('secp384r1'), clock)
  // Only now: the certificates of the roots are valid from the second in which they were made, which may be a later one than
  // that in which this began. Whole seconds: the mock writes others as no authority may.
  clock.setTime(Math.floor(Date.now() / 1_000) * 1_000)
  const validFor = { start: new Date(0) }
  const log = (publicKey: Buffer) => ({
    baseUrl: 'https://rekor.example',
    hashAlgorithm: 'SHA2_256',
    publicKey: { rawBytes: publicKey.toString('base64'), keyDetails: 'PKIX_ECDSA_P256_SHA_256', validFor },
    logId: { keyId: sha256(publicKey).toString('base64') },
  })
  const chain = (...certificates: readonly Buffer[]) => ({
    subject: { organization: 'example', commonName: 'example' },
    uri: 'https://ca.example',
    certChain: { certificates: certificates.map(each => ({ rawBytes: each.toString('base64') })) },
    validFor,
  })
  const root = TrustedRoot.toJSON(
    TrustedRoot.fromJSON({
      mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
      certificateAuthorities: [chain(ca.rootCertificate)],
      tlogs: tlog ? [log(tlog.publicKey)] : [],
      ctlogs: ctLog ? [log(ctLog.publicKey)] : [],
      timestampAuthorities: [chain(tsa.intCertificate, tsa.rootCertificate)],
    }),
  )
  return {
    root: JSON.stringify(root),
    async attest(subjects, job = {}) {
      const { issuer, repositoryUrl, commit = '', workflow, signs } = { ...OF_JOBS, ...job }
      const keys = newKeys()
      const certificate = await ca.issueCertificate({
        publicKey: keys.publicKey.export({ format: 'der', type: 'spki' }),
        subjectAltName: workflow,
        extensions: [
          { oid: '1.3.6.1.4.1.57264.1.8', value: issuer },
          { oid: '1.3.6.1.4.1.57264.1.12', value: repositoryUrl },
          { oid: '1.3.6.1.4.1.57264.1.13', value: commit },
        ],
      })
      const statement = {
        _type: 'https://in-toto.io/Statement/v1',
        subject: subjects.map((digest, index) => ({ name: `file-${index}`, digest: { sha256: digest } })),
        predicateType: 'https://slsa.dev/provenance/v1',
        predicate: {},
      }
      const payload = Buffer.from(JSON.stringify(statement))
      const encoded = (bytes: Buffer) =>
        Buffer.concat([Buffer.from(`DSSEv1 ${PAYLOAD_TYPE.length} ${PAYLOAD_TYPE} ${bytes.length} `), bytes])
      const signature = sign('sha256', encoded(signs === undefined ? payload : Buffer.from(signs)), keys.privateKey)
      const pem = `-----BEGIN CERTIFICATE-----\n${certificate.toString('base64')}\n-----END CERTIFICATE-----\n`
      const logged = tlog ? await tlog.log(entryOf(payload, signature, pem)) : {}
      const entries = Object.values(logged) as readonly RekorEntry[]
      const timestamp = await tsa.timestamp({
        artifactHash: sha256(signature),
        hashAlgorithmOID: '2.16.840.1.101.3.4.2.1',
        nonce: 1,
        policyOID: '1.2.3',
      })
      const bundle = {
        mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
        verificationMaterial: {
          certificate: { rawBytes: certificate.toString('base64') },
          tlogEntries: entries.map(tlogEntryOf),
          timestampVerificationData: {
            rfc3161Timestamps: tlog ? [] : [{ signedTimestamp: timestamp.toString('base64') }],
          },
        },
        dsseEnvelope: {
          payload: payload.toString('base64'),
          payloadType: PAYLOAD_TYPE,
          signatures: [{ sig: signature.toString('base64'), keyid: '' }],
        },
      }
      return JSON.stringify(bundleToJSON(bundleFromJSON(bundle)))
    },
  }
}

/** What Rekor keeps of an envelope. */
const entryOf = (payload: Buffer, signature: Buffer, pem: string) => ({
  apiVersion: '0.0.1',
  kind: 'dsse',
  spec: {
    payloadHash: { algorithm: 'sha256', value: sha256(payload).toString('hex') },
    envelopeHash: { algorithm: 'sha256', value: sha256(payload).toString('hex') },
    signatures: [{ signature: signature.toString('base64'), verifier: Buffer.from(pem).toString('base64') }],
  },
})

interface RekorEntry {
  readonly body: unknown
  readonly integratedTime: number
  readonly logID: string
  readonly logIndex: number
  readonly verification?: {
    readonly signedEntryTimestamp?: string
    readonly inclusionProof?: {
      readonly logIndex: number
      readonly rootHash: string
      readonly treeSize: number
      readonly hashes: readonly string[]
      readonly checkpoint: string
    }
  }
}

function tlogEntryOf({ body, integratedTime, logID, logIndex, verification }: RekorEntry) {
  const proof = verification?.inclusionProof
  return {
    logIndex: String(logIndex),
    logId: { keyId: Buffer.from(logID, 'hex').toString('base64') },
    kindVersion: { kind: 'dsse', version: '0.0.1' },
    integratedTime: String(integratedTime),
    inclusionPromise: { signedEntryTimestamp: verification?.signedEntryTimestamp },
    inclusionProof: {
      logIndex: String(proof?.logIndex),
      rootHash: Buffer.from(proof?.rootHash ?? '', 'hex').toString('base64'),
      treeSize: String(proof?.treeSize),
      hashes: [],
      checkpoint: { envelope: proof?.checkpoint },
    },
    canonicalizedBody: String(body),
  }
}
