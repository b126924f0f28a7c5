using AutoMapper;
using KonTumInvest.Backoffice.Tests.Hosting;

namespace KonTumInvest.Backoffice.Tests.Management;

[Collection(ManagementTests.Name)]
public sealed class ListModelTests(ManagementSite site)
{
    [Fact]
    public void EveryMemberOfAListModel_IsMappedOrLeftOnPurpose() =>
        site.Host.Service<IMapper>().ConfigurationProvider.AssertConfigurationIsValid();
}
