import ArgumentParser

GenerateCommand.main()
