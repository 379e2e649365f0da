/// Distinct byte strings, numbered from 1 in the order in which they came.
///
/// Open addressing with linear probing. A slot holds 32 bits of the hash above the code; an
/// empty slot is 0. Entries are only ever added or, newest first, taken away again.
///
/// Invariant: less than half of the slots are taken; the pool is readable 16 bytes past its end.
@safe final class ByteDictionary {
  private let seed: HashSeed
  private var slots: UnsafeMutablePointer<UInt64>
  private var slotMask: Int
  private var pool: UnsafeMutablePointer<UInt8>
  private var poolCount = 0
  private var poolCapacity: Int
  private var entries: UnsafeMutablePointer<Entry>
  private var entryCapacity: Int
  /// The number of entries.
  private(set) var count = 0

  struct Entry {
    var start: Int
    var count: Int
    /// The block (upper half) and the row in it (lower half) where the entry came first.
    var firstPlace: UInt64
    fileprivate var hash: UInt64
  }

  /// What a lookup needs, without the dictionary around it; out of date after an insertion.
  @safe struct Probe {
    fileprivate let seed: HashSeed
    fileprivate let slots: UnsafePointer<UInt64>
    fileprivate let slotMask: Int
    fileprivate let pool: UnsafePointer<UInt8>
    fileprivate let entries: UnsafePointer<Entry>
  }

  init(seed: HashSeed, capacity: Int = 64) {
    self.seed = seed
    slotMask = 2 * capacity.nextPowerOfTwo - 1
    poolCapacity = 1024
    entryCapacity = capacity
    unsafe slots = .allocate(capacity: slotMask + 1)
    unsafe slots.initialize(repeating: 0, count: slotMask + 1)
    unsafe pool = .allocate(capacity: poolCapacity)
    unsafe entries = .allocate(capacity: entryCapacity)
  }

  deinit {
    unsafe entries.deallocate()
    unsafe slots.deallocate()
    unsafe pool.deallocate()
  }

  /// Bytes of memory held.
  var byteCount: Int {
    (slotMask + 1) * 8 + poolCapacity + entryCapacity * MemoryLayout<Entry>.stride
  }

  /// For looking up many fields.
  var probe: Probe {
    unsafe Probe(
      seed: seed, slots: slots, slotMask: slotMask, pool: pool, entries: entries)
  }

  /// The entry with a code.
  func entry(_ code: Int) -> Entry {
    precondition((1...count).contains(code), "a code of this dictionary")
    // Safety: the code was checked.
    return unsafe entries[code - 1]
  }

  /// Adds a string that is not there (or an empty one, once); its code.
  func insert(_ field: FieldBytes, firstPlace: UInt64) -> UInt32 {
    let hash =
      unsafe field.count == 0
      ? seed.start & seed.mask : ByteHash.hash(field.start, field.count, seed: seed)
    reservePool(field.count)
    // Safety: room was just made.
    unsafe (pool + poolCount).update(from: field.start, count: field.count)
    reserveEntry()
    unsafe (entries + count).initialize(
      to: Entry(start: poolCount, count: field.count, firstPlace: firstPlace, hash: hash))
    count += 1
    poolCount += field.count
    if 2 * count > slotMask { grow() } else { place(count) }
    return UInt32(count)
  }

  /// The bytes of an entry.
  func bytes(of entry: Entry) -> FieldBytes {
    // Safety: entries lie in the pool.
    unsafe FieldBytes(start: pool + entry.start, count: entry.count)
  }

  /// Takes the newest entries away until `kept` are left.
  func truncate(to kept: Int) {
    guard count > kept else { return }
    // Safety: all slots are visited once. An entry never stands behind a newer one in a probe
    // sequence, so no older entry is lost.
    for slot in 0...slotMask where unsafe Int(UInt32(truncatingIfNeeded: slots[slot])) > kept {
      unsafe slots[slot] = 0
    }
    unsafe poolCount = entries[kept].start
    count = kept
  }

  private func place(_ code: Int) {
    let hash = unsafe entries[code - 1].hash
    var slot = Int(truncatingIfNeeded: hash) & slotMask
    // Safety: slots are masked and at least half of them are empty.
    while unsafe slots[slot] != 0 { slot = (slot + 1) & slotMask }
    unsafe slots[slot] = hash & 0xFFFF_FFFF_0000_0000 | UInt64(code)
  }

  private func grow() {
    unsafe slots.deallocate()
    slotMask = 2 * slotMask + 1
    unsafe slots = .allocate(capacity: slotMask + 1)
    unsafe slots.initialize(repeating: 0, count: slotMask + 1)
    for code in 1...count { place(code) }
  }

  private func reserveEntry() {
    guard count == entryCapacity else { return }
    entryCapacity *= 2
    let larger = UnsafeMutablePointer<Entry>.allocate(capacity: entryCapacity)
    unsafe larger.update(from: entries, count: count)
    unsafe entries.deallocate()
    unsafe entries = larger
  }

  private func reservePool(_ count: Int) {
    guard poolCount + count + 16 > poolCapacity else { return }
    poolCapacity = max(2 * poolCapacity, poolCount + count + 16)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: poolCapacity)
    unsafe larger.update(from: pool, count: poolCount)
    unsafe pool.deallocate()
    unsafe pool = larger
  }
}

extension ByteDictionary.Probe {
  /// The code of a string of at least one byte; 0 when it is not there.
  @inline(__always)
  func code(of field: FieldBytes) -> UInt32 {
    let hash = unsafe ByteHash.hash(field.start, field.count, seed: seed)
    let tag = hash &>> 32
    var slot = Int(truncatingIfNeeded: hash) & slotMask
    while true {
      // Safety: slots are masked; codes in slots are entries; entries lie in the pool.
      let content = unsafe slots[slot]
      if content == 0 { return 0 }
      if content &>> 32 == tag {
        let code = UInt32(truncatingIfNeeded: content)
        let entry = unsafe entries + (Int(code) &- 1)
        if unsafe entry.pointee.count == field.count,
          unsafe ByteHash.equal(pool + entry.pointee.start, field.start, field.count)
        {
          return code
        }
      }
      slot = (slot &+ 1) & slotMask
    }
  }
}

extension Int {
  /// The smallest power of two that is not smaller.
  var nextPowerOfTwo: Int {
    self <= 1 ? 1 : 1 << (Int.bitWidth - (self - 1).leadingZeroBitCount)
  }
}
