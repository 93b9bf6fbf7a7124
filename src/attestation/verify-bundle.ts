import type { TrustedRoot } from '@sigstore/protobuf-specs'
import type { Signer } from '@sigstore/verify'
import { ErrorWithRemedy } from '../shared/errors.ts'

/** What an attestation says, and who made it, by a certificate that GitHub's token got for one job. */
export interface VerifiedAttestation {
  /** SHA-256 of what it is about, in hex. */
  readonly subjects: readonly string[]
  /** `https://github.com/acme/access`: whose job it was. */
  readonly repositoryUrl: string
  /** The commit that the job ran on. */
  readonly commit: string
  /** The workflow that made it: `https://github.com/ACME/REPOSITORY/.github/workflows/report.yml@REF`. */
  readonly workflow: string
}

/** Verifies attestations by trusted roots, without the network. */
export interface AttestationVerifier {
  /** `undefined`: no trusted root vouches for it, it is not of a job of GitHub Actions, or its signature is not of its contents. */
  verify(bundle: unknown): VerifiedAttestation | undefined
}

/** GitHub's tokens. Source: https://docs.github.com/actions/concepts/security/openid-connect */
const ISSUER = 'https://token.actions.githubusercontent.com'
const IN_TOTO = 'application/vnd.in-toto+json'

/** Source: https://github.com/sigstore/fulcio/blob/main/docs/oid-info.md */
const SOURCE_REPOSITORY_URI = '1.3.6.1.4.1.57264.1.12'
const SOURCE_REPOSITORY_DIGEST = '1.3.6.1.4.1.57264.1.13'

/**
 * @param roots one trusted root a line, as `gh attestation trusted-root` writes them: that of Sigstore's public good instance, and
 * that of GitHub, which has a timestamp authority and no log
 * @throws ErrorWithRemedy when there is none that can be read
 */
export async function openAttestationVerifier(
  roots: string,
  debug: (error: unknown) => void,
): Promise<AttestationVerifier> {
  const [{ TrustedRoot: trustedRoot }, { bundleFromJSON, isBundleWithDsseEnvelope }, sigstore] = await Promise.all([
    import('@sigstore/protobuf-specs'),
    import('@sigstore/bundle'),
    import('@sigstore/verify'),
  ])
  const { Verifier, toSignedEntity, toTrustMaterial } = sigstore
  const verifiers = rootsIn(roots, trustedRoot.fromJSON).map(root => {
    // What a root does not have cannot be asked for: GitHub's own has no logs, and its authority dates the signature instead.
    const asked = { tlogThreshold: root.tlogs.length > 0 ? 1 : 0, ctlogThreshold: root.ctlogs.length > 0 ? 1 : 0 }
    return new Verifier(toTrustMaterial(root), { ...asked, timestampThreshold: 1 })
  })
  return {
    verify(json) {
      for (const verifier of verifiers) {
        try {
          const bundle = bundleFromJSON(json)
          if (!isBundleWithDsseEnvelope(bundle)) return undefined
          const signer = verifier.verify(toSignedEntity(bundle), { extensions: { issuer: ISSUER } })
          const { payload, payloadType } = bundle.content.dsseEnvelope
          return payloadType === IN_TOTO ? statementIn(payload, signer) : undefined
        } catch (error) {
          debug(error)
        }
      }
      return undefined
    },
  }
}

function rootsIn(text: string, parse: (json: unknown) => TrustedRoot): readonly TrustedRoot[] {
  try {
    const lines = text.trim().startsWith('{\n') ? [text] : text.split('\n').filter(line => line.trim() !== '')
    const roots = lines.map(line => parse(JSON.parse(line)))
    if (roots.some(({ certificateAuthorities }) => certificateAuthorities.length > 0)) return roots
  } catch (cause) {
    throw withoutRoot(cause)
  }
  throw withoutRoot(undefined)
}

const withoutRoot = (cause: unknown) =>
  new ErrorWithRemedy(
    'The file of `trusted-root` has no trusted root of Sigstore that can be read',
    'Write it by `gh attestation trusted-root > FILE`',
    { cause },
  )

function statementIn(payload: Uint8Array, { identity }: Signer): VerifiedAttestation {
  const { subject } = JSON.parse(Buffer.from(payload).toString('utf8')) as {
    readonly subject: readonly { readonly digest: { readonly sha256?: string } }[]
  }
  const extensions = new Map(identity?.oids?.map(({ oid, value }) => [oid?.id.join('.') ?? '', value]))
  return {
    subjects: subject.flatMap(({ digest }) => digest.sha256 ?? []),
    repositoryUrl: utf8StringIn(extensions.get(SOURCE_REPOSITORY_URI)),
    commit: utf8StringIn(extensions.get(SOURCE_REPOSITORY_DIGEST)),
    workflow: identity?.subjectAlternativeName ?? '',
  }
}

/** A UTF8String in DER, of less than 64 KiB. */
function utf8StringIn(der: Uint8Array | undefined): string {
  const bytes = Buffer.from(der ?? [])
  const [tag, length = 0] = bytes
  const start = length < 0x80 ? 2 : 2 + (length & 0x7f)
  return tag === 0x0c ? bytes.subarray(start).toString('utf8') : ''
}
