#include "SHA256.h"

#include <string.h>

/// The first 32 bits of the fractions of the cube roots of the first 64 primes.
static const uint32_t constants[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4,
    0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe,
    0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f,
    0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7,
    0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc,
    0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b,
    0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116,
    0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7,
    0xc67178f2};

static uint32_t rotated(uint32_t word, int count) {
  return word >> count | word << (32 - count);
}

/// The message schedule of a block: section 6.2.2, step 1.
static void schedule(uint32_t words[64], const uint8_t block[64]) {
  for (int t = 0; t < 16; t++) {
    words[t] = (uint32_t)block[4 * t] << 24 | (uint32_t)block[4 * t + 1] << 16 |
               (uint32_t)block[4 * t + 2] << 8 | block[4 * t + 3];
  }
  for (int t = 16; t < 64; t++) {
    uint32_t near = words[t - 15], far = words[t - 2];
    uint32_t small0 = rotated(near, 7) ^ rotated(near, 18) ^ near >> 3;
    uint32_t small1 = rotated(far, 17) ^ rotated(far, 19) ^ far >> 10;
    words[t] = small1 + words[t - 7] + small0 + words[t - 16];
  }
}

static void compress(uint32_t state[8], const uint8_t block[64]) {
  uint32_t words[64];
  schedule(words, block);
  uint32_t a = state[0], b = state[1], c = state[2], d = state[3];
  uint32_t e = state[4], f = state[5], g = state[6], h = state[7];
  for (int t = 0; t < 64; t++) {
    uint32_t large1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25);
    uint32_t first = h + large1 + ((e & f) ^ (~e & g)) + constants[t] + words[t];
    uint32_t large0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22);
    uint32_t second = large0 + ((a & b) ^ (a & c) ^ (b & c));
    h = g, g = f, f = e, e = d + first;
    d = c, c = b, b = a, a = first + second;
  }
  state[0] += a, state[1] += b, state[2] += c, state[3] += d;
  state[4] += e, state[5] += f, state[6] += g, state[7] += h;
}

struct hoso_sha256 hoso_sha256_begin(void) {
  struct hoso_sha256 digest = {
      {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab,
       0x5be0cd19},
      0,
      {0}};
  return digest;
}

void hoso_sha256_add(struct hoso_sha256 *digest, const uint8_t *bytes, size_t count) {
  size_t filled = digest->length % 64;
  digest->length += count;
  while (count > 0) {
    if (filled == 0 && count >= 64) {
      compress(digest->state, bytes);
      bytes += 64, count -= 64;
      continue;
    }
    size_t part = count < 64 - filled ? count : 64 - filled;
    memcpy(digest->rest + filled, bytes, part);
    bytes += part, count -= part, filled += part;
    if (filled == 64) {
      compress(digest->state, digest->rest);
      filled = 0;
    }
  }
}

void hoso_sha256_end(struct hoso_sha256 *digest) {
  uint64_t bits = digest->length * 8;
  uint8_t padding[72] = {0x80};
  size_t zeros = (119 - digest->length % 64) % 64;
  for (int byte = 0; byte < 8; byte++) {
    padding[zeros + 1 + byte] = (uint8_t)(bits >> (56 - 8 * byte));
  }
  hoso_sha256_add(digest, padding, zeros + 9);
}

uint32_t hoso_sha256_word(const struct hoso_sha256 *digest, size_t place) {
  return place < 8 ? digest->state[place] : 0;
}
