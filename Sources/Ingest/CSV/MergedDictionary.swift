import Columnar
import Values

/// The dictionaries of all threads as one, in the order in which the texts first come in the
/// file, normalised.
struct MergedDictionary {
  let entries: TextPool
  /// For each thread and each of its codes (0 included) the final code.
  let finalCodes: [[UInt32]]

  init(_ dictionaries: [ByteDictionary], seed: HashSeed) {
    let merged = ByteDictionary(seed: seed, capacity: dictionaries.map(\.count).max() ?? 1)
    var firstPlaces: [UInt64] = []
    var emptyCode: UInt32 = 0
    var codes = dictionaries.map { dictionary in
      var codes: [UInt32] = [0]
      codes.reserveCapacity(dictionary.count + 1)
      for code in stride(from: 1, through: dictionary.count, by: 1) {
        let entry = dictionary.entry(code)
        let final = MergedDictionary.add(
          dictionary.bytes(of: entry), entry.firstPlace, to: merged, &firstPlaces, &emptyCode)
        codes.append(final)
      }
      return codes
    }
    let order = firstPlaces.indices.sorted { firstPlaces[$0] < firstPlaces[$1] }
    var rank = [UInt32](repeating: 0, count: order.count + 1)
    for (position, index) in order.enumerated() { rank[index + 1] = UInt32(position + 1) }
    for thread in codes.indices {
      for code in codes[thread].indices { codes[thread][code] = rank[Int(codes[thread][code])] }
    }
    finalCodes = codes
    entries = MergedDictionary.pool(merged, order)
  }

  private static func add(
    _ bytes: FieldBytes, _ place: UInt64, to merged: ByteDictionary,
    _ firstPlaces: inout [UInt64], _ emptyCode: inout UInt32
  ) -> UInt32 {
    if case .needsNormalising = TextVerdict.of(bytes) {
      var normal = Array(TextFolding.normalized(String(decoding: bytes.array, as: UTF8.self)).utf8)
      let count = normal.count
      normal.append(contentsOf: repeatElement(0, count: 16))
      return unsafe normal.withUnsafeBufferPointer {
        // Safety: the array holds 16 bytes more than the text.
        let field = unsafe FieldBytes(start: $0.baseAddress.unsafelyUnwrapped, count: count)
        return addNormal(field, place, to: merged, &firstPlaces, &emptyCode)
      }
    }
    return addNormal(bytes, place, to: merged, &firstPlaces, &emptyCode)
  }

  private static func addNormal(
    _ bytes: FieldBytes, _ place: UInt64, to merged: ByteDictionary,
    _ firstPlaces: inout [UInt64], _ emptyCode: inout UInt32
  ) -> UInt32 {
    let known = bytes.count == 0 ? emptyCode : merged.probe.code(of: bytes)
    if known != 0 {
      firstPlaces[Int(known) - 1] = min(firstPlaces[Int(known) - 1], place)
      return known
    }
    let code = merged.insert(bytes, firstPlace: place)
    if bytes.count == 0 { emptyCode = code }
    firstPlaces.append(place)
    return code
  }

  private static func pool(_ merged: ByteDictionary, _ order: [Int]) -> TextPool {
    var bytes: [UInt8] = []
    var starts: [UInt64] = [0]
    starts.reserveCapacity(order.count + 1)
    for index in order {
      bytes.append(contentsOf: merged.bytes(of: merged.entry(index + 1)).array)
      starts.append(UInt64(bytes.count))
    }
    return TextPool(bytes: bytes, startingAt: starts)
  }
}

extension TextPool {
  /// A pool with the narrowest starts; `starts` has one more element than there are texts.
  init(bytes: [UInt8], startingAt starts: [UInt64]) {
    let count = starts.count - 1
    let length = count > 0 ? Int(starts[1]) : 0
    let isUniform = count > 0 && starts.indices.allSatisfy { Int(starts[$0]) == $0 * length }
    if isUniform {
      self.init(bytes: bytes, starts: .uniform(length: length, count: count))
    } else if bytes.count <= Int(UInt32.max) {
      self.init(bytes: bytes, starts: .narrow(starts.map { UInt32($0) }))
    } else {
      self.init(bytes: bytes, starts: .wide(starts))
    }
  }
}
