// Loaded into a process of a test, prints how much of the processor's time it took.
process.on("exit", () => console.log(`\nWork: ${process.cpuUsage().user}`));
