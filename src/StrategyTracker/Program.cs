using StrategyTracker.Hosting;

return await Start.RunAsync(args);
