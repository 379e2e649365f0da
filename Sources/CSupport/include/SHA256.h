#ifndef HOSO_SHA256_H
#define HOSO_SHA256_H

#include <stddef.h>
#include <stdint.h>

/// A digest in the making: the Secure Hash Algorithm with 256 bits of FIPS 180-4.
struct hoso_sha256 {
  uint32_t state[8];
  /// Bytes taken so far.
  uint64_t length;
  /// The last bytes, which fill no block yet.
  uint8_t rest[64];
};

/// The digest of nothing, so far.
struct hoso_sha256 hoso_sha256_begin(void);

/// Takes `count` more bytes.
void hoso_sha256_add(struct hoso_sha256 *digest, const uint8_t *bytes, size_t count);

/// Ends the message.
void hoso_sha256_end(struct hoso_sha256 *digest);

/// A word of an ended digest, by its place from 0 to 7; 0 beyond.
uint32_t hoso_sha256_word(const struct hoso_sha256 *digest, size_t place);

#endif
