using KonTumInvest.Land.Queries;
using KonTumInvest.Web.PageCache;

namespace KonTumInvest.Web.Features.Land;

/// <summary>Says that a controller reads a question about land from the address.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ReadsLandQueryAttribute() : ReadsQueryAttribute([.. LandParameters.All]);
