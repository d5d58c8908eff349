# The two commands a newcomer needs: `make demo` and `make test`. Each installs what is missing itself.
.PHONY: build release demo test check-generated check-corpus lint format documentation bench clean dependencies

folders := Sources Plugins Tests Examples Package.swift
galley := .build/release/galley

build: dependencies
	swift build

# Exclusive access is proved by the compiler or checked in every debug test; checking it again costs 8 % of the time.
release: dependencies
	swift build -c release --static-swift-stdlib --product galley -Xswiftc -enforce-exclusivity=unchecked

demo: release
	scripts/demo $(galley)

# Everything: units, commands, the example plugin, lint and layers, then the release build against books and checkers.
test: dependencies
	swift build --build-tests
	swift test
	swift test --package-path Examples/Plugin --scratch-path .build/plugin
	swift build --package-path Tests/Benchmarks --scratch-path .build/benchmarks
	$(MAKE) lint release
	scripts/check-laws $(galley)
	scripts/check-quality $(galley)
	scripts/check-outputs $(galley)
	scripts/check-generated $(galley) 40
	scripts/check-corpus $(galley) 12

# Every writer against every checker: 200 generated documents and two large ones.
check-generated: release
	scripts/check-generated $(galley)

# EPUB, DOCX and Flat OPC of the 191 real files in ../shared/corpus against every checker.
check-corpus: release
	scripts/check-corpus $(galley)

# The last line builds every module against the imports its target declares: the layers of the house.
lint:
	swift format lint --strict --recursive $(folders)
	swift build --explicit-target-dependency-import-check error

format:
	swift format -i --recursive $(folders)

documentation: dependencies
	swift build --product galley
	scripts/document-plugins .build/debug/galley >.build/plugins.md
	mv .build/plugins.md Documentation/plugins.md

# The only place where time and memory have a bound: figures of a shared machine fail nobody's tests.
benchmarks := --package-path Tests/Benchmarks --scratch-path .build/benchmarks -c release --static-swift-stdlib \
	-Xswiftc -enforce-exclusivity=unchecked
bench: release
	swift build $(benchmarks)
	"$$(swift build $(benchmarks) --show-bin-path)/Benchmarks" $(galley) \
		--budget-seconds 1.0 --budget-mebibytes 120

clean:
	rm -rf .build .check out

dependencies:
	@scripts/install-dependencies
