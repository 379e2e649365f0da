// Bit masks over 64 bytes of text: bit i is set where byte i equals a given byte.
// One vector version (SSE2 or NEON) and one portable twin; a test compares both.
#ifndef HOSO_BYTE_MASK_H
#define HOSO_BYTE_MASK_H

#include <stdint.h>
#include <string.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#elif defined(__ARM_NEON)
#include <arm_neon.h>
#endif

/// Where the structural bytes of delimited text stand within 64 bytes.
typedef struct {
  uint64_t delimiter;
  uint64_t newline;
  uint64_t quote;
} hoso_structure;

/// The portable twin: eight bytes at a time. A byte of `difference` is zero where the bytes are
/// equal; the sum carries into the top bit of every other byte without crossing bytes, and the
/// multiplication gathers the eight top bits in order.
static inline uint64_t hoso_match64_portable(const uint8_t *bytes, uint8_t wanted) {
  const uint64_t low = 0x7f7f7f7f7f7f7f7fULL;
  const uint64_t pattern = 0x0101010101010101ULL * wanted;
  uint64_t mask = 0;
  for (int i = 0; i < 8; i++) {
    uint64_t difference = 0;
    for (int j = 0; j < 8; j++) difference |= (uint64_t)bytes[i * 8 + j] << (8 * j);
    difference ^= pattern;
    uint64_t differs = (((difference & low) + low) | difference) & ~low;
    uint64_t equal = (~differs & ~low) >> 7;
    mask |= ((equal * 0x0102040810204080ULL) >> 56) << (8 * i);
  }
  return mask;
}

/// Bit i is set where `bytes[i] == wanted`; reads 64 bytes.
static inline uint64_t hoso_match64(const uint8_t *bytes, uint8_t wanted) {
#if defined(__SSE2__)
  const __m128i pattern = _mm_set1_epi8((char)wanted);
  uint64_t mask = 0;
  for (int i = 0; i < 4; i++) {
    __m128i lane = _mm_loadu_si128((const __m128i *)(bytes + 16 * i));
    uint64_t bits = (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(lane, pattern));
    mask |= bits << (16 * i);
  }
  return mask;
#elif defined(__ARM_NEON)
  const uint8x16_t pattern = vdupq_n_u8(wanted);
  const uint8x16_t weights = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
  uint8x16_t lane[4];
  for (int i = 0; i < 4; i++)
    lane[i] = vandq_u8(vceqq_u8(vld1q_u8(bytes + 16 * i), pattern), weights);
  uint8x16_t sum = vpaddq_u8(vpaddq_u8(lane[0], lane[1]), vpaddq_u8(lane[2], lane[3]));
  sum = vpaddq_u8(sum, sum);
  return vgetq_lane_u64(vreinterpretq_u64_u8(sum), 0);
#else
  return hoso_match64_portable(bytes, wanted);
#endif
}

/// The three structural masks of 64 bytes; reads 64 bytes.
static inline hoso_structure hoso_structure64(
    const uint8_t *bytes, uint8_t delimiter, uint8_t newline, uint8_t quote) {
  hoso_structure masks;
  masks.delimiter = hoso_match64(bytes, delimiter);
  masks.newline = hoso_match64(bytes, newline);
  masks.quote = hoso_match64(bytes, quote);
  return masks;
}

/// Eight bytes in the order of memory, the first in the lowest byte.
static inline uint64_t hoso_load64(const uint8_t *bytes) {
  uint64_t word;
  memcpy(&word, bytes, 8);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  word = __builtin_bswap64(word);
#endif
  return word;
}

#endif
