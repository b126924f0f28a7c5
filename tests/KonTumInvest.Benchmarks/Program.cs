using KonTumInvest.Benchmarks.Enquiries;
using KonTumInvest.Benchmarks.FirstViews;
using KonTumInvest.Benchmarks.Land;
using KonTumInvest.Benchmarks.Pages;
using KonTumInvest.Benchmarks.Start;

switch (args)
{
    case ["land"]:
        LandFilterMeasure.Run();
        return 0;
    case ["start"]:
        await StartMeasure.RunAsync();
        return 0;
    case ["pages"]:
        await PageCostMeasure.RunAsync();
        return 0;
    case ["enquiries"]:
        await EnquiryMeasure.RunAsync();
        return 0;
    case ["first-view"]:
        await FirstViewMeasure.RunAsync();
        return 0;
    case [BareEndpoint.Command, .. var rest]:
        await BareEndpoint.ServeAsync(rest);
        return 0;
    default:
        Console.Error.WriteLine("Say what to measure: land, start, pages, enquiries or first-view (docs/performance.md).");
        return 1;
}
