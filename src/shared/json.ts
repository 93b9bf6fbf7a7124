/** The value of JSON in bytes, which are not copied for it. @throws SyntaxError where they are not JSON */
export const parseJson = (bytes: Uint8Array): unknown =>
  JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8'))
