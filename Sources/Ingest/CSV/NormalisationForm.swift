@_spi(_Unicode) import Swift

/// The text in normalisation form C.
func normalisationFormC(_ text: String) -> String {
  // Replaced by TextFolding.nfc once that exists.
  var scalars = String.UnicodeScalarView()
  for scalar in text._nfc { scalars.append(scalar) }
  return String(scalars)
}
