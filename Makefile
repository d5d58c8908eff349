# The two commands a newcomer needs: `make demo` and `make test`. Each installs what is missing itself.
.PHONY: build release demo test lint format bench clean dependencies

folders := Sources Plugins Tests Package.swift
galley := .build/release/galley

build: dependencies
	swift build

release: dependencies
	swift build -c release --static-swift-stdlib --product galley

demo: release
	scripts/demo $(galley)

# Everything: units, commands, lint and layers, then the release build against books and checkers.
test: dependencies
	swift build --build-tests
	swift test
	$(MAKE) lint release
	scripts/check-quality $(galley)
	scripts/check-outputs $(galley)

# The last line builds every module against the imports its target declares: the layers of the house.
lint:
	swift format lint --strict --recursive $(folders)
	swift build --explicit-target-dependency-import-check error

format:
	swift format -i --recursive $(folders)

bench: release
	swift run --package-path Tests/Benchmarks -c release

clean:
	rm -rf .build .check out

dependencies:
	@scripts/install-dependencies
