# Attune in a container. Written without a container engine at hand: it was not run in development.
#
#   docker build -t attune .
#   docker run --rm -v "$PWD:/work" attune analyse --input /work/in.jsonl --output /work/out.jsonl
#
# compose.yaml runs the service with MongoDB. With the embedded store instead, /attune/data must be a volume, and the key
# of the store must outlive the container as well, apart from that volume: -v keys:/keys -e ATTUNE_STORE_KEY_FILE=/keys/store.key
# (/keys writable by the container's user). Without the key nobody can read the store.

FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /build
COPY pom.xml ./
COPY src ./src
RUN --mount=type=cache,target=/root/.m2 mvn -B -q -Dmaven.test.skip=true -Dspotless.check.skip=true package

FROM eclipse-temurin:25-jre
RUN useradd --system --home-dir /attune --shell /usr/sbin/nologin attune \
    && install -d -o attune -g attune -m 700 /attune/data /attune/data-ledger /attune/data-ledger-key
WORKDIR /attune
COPY --from=build /build/target/attune.jar ./
COPY models ./models
COPY prompts-templates ./prompts-templates
USER attune
# Half of the container's memory for the heap: the models lie outside it
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=50", "-XX:+UseCompactObjectHeaders", "-XX:+ExitOnOutOfMemoryError", \
    "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", \
    "-Dattune.home=/attune", "-jar", "/attune/attune.jar"]
CMD ["serve"]
