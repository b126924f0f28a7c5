using KonTumInvest.Content.AdministrativeUnits;
using KonTumInvest.Content.Tests.Support;

namespace KonTumInvest.Content.Tests.AdministrativeUnits;

public sealed class UnitRegisterTests
{
    private static readonly DateOnly Before = new(2025, 6, 30);
    private static readonly DateOnly After = new(2025, 7, 1);

    [Fact]
    public void AsAt_DayBeforeAndDayOfTheReorganisation_GivesOneSetEach()
    {
        var (before, after) = (UnitRegister.AsAt(Before), UnitRegister.AsAt(After));

        Assert.Equal((102, 40), (before.Count, after.Count));
        Assert.Equal(10, before.Select(unit => unit.District).Distinct().Count());
        Assert.All(before, unit => Assert.Equal("Kon Tum", unit.Province));
        Assert.All(after, unit => Assert.Equal(("Quảng Ngãi", null), (unit.Province, unit.District)));
    }

    [Fact]
    public void FindSuccessors_OfEveryFormerUnit_IsOneUnitThatNamesItAsPredecessor()
    {
        Assert.All(
            UnitRegister.AsAt(Before),
            former =>
            {
                var successor = Assert.Single(UnitRegister.FindSuccessors(former));
                Assert.Contains(former, UnitRegister.FindPredecessors(successor));
                Assert.True(successor.ExistsOn(After) && !successor.ExistsOn(Before));
            }
        );
    }

    [Fact]
    public void FindPredecessors_OfEveryUnitOfToday_IsNotEmpty()
    {
        Assert.All(UnitRegister.AsAt(After), unit => Assert.NotEmpty(UnitRegister.FindPredecessors(unit)));
        Assert.All(UnitRegister.AsAt(Before), unit => Assert.Empty(UnitRegister.FindPredecessors(unit)));
    }

    [Fact]
    public void FindByName_DakLong_FindsBothFormerCommunesAndTheirDifferentSuccessors()
    {
        var former = UnitRegister.FindByName("Xã Đăk Long").Where(unit => unit.ExistsOn(Before)).ToList();

        var successors = former.ToDictionary(unit => unit.District!, unit => UnitRegister.FindSuccessors(unit).Single().Name);

        Assert.Equal(2, former.Count);
        Assert.Equal("Xã Đăk Long", successors["Huyện Đắk Glei"]);
        Assert.Equal("Xã Đăk Pxi", successors["Huyện Đăk Hà"]);
    }

    [Fact]
    public void FindSuccessors_OfFormerDakHaCommune_IsTuMoRongAndNotTheNewDakHa()
    {
        var former = UnitRegister.FindByName("Xã Đăk Hà").Single(unit => unit.ExistsOn(Before));
        var present = UnitRegister.FindByName("Xã Đăk Hà").Single(unit => unit.ExistsOn(After));

        var (successor, predecessors) = (UnitRegister.FindSuccessors(former).Single(), UnitRegister.FindPredecessors(present));

        Assert.Equal(("Huyện Tu Mơ Rông", "Xã Tu Mơ Rông"), (former.District, successor.Name));
        Assert.Equal(["Thị trấn Đăk Hà", "Xã Hà Mòn", "Xã Đăk La"], predecessors.Select(unit => unit.Name));
    }

    [Fact]
    public void FindSuccessors_OfPoY_IsBoY()
    {
        var former = UnitRegister.FindByName("Pờ Y").Single();

        Assert.Equal("Xã Bờ Y, Quảng Ngãi", UnitRegister.FindSuccessors(former).Single().FullName);
    }

    [Theory]
    [InlineData("dak cam", 2)]
    [InlineData("ĐĂK CẤM", 2)]
    [InlineData("thi tran plei kan", 1)]
    [InlineData("Sài Gòn", 0)]
    public void FindByName_WithoutMarksOrCase_FindsFormerAndPresentUnits(string name, int count)
    {
        Assert.Equal(count, UnitRegister.FindByName(name).Count);
    }

    [Fact]
    public void Code_GivenAgainIn2025_StandsForTwoUnits()
    {
        var (former, present) = (UnitRegister.Find("kontum-23302")!, UnitRegister.Find("quangngai-23302")!);

        Assert.Equal(("Phường Lê Lợi", "Phường Đăk Bla"), (former.Name, present.Name));
        Assert.Equal(142, UnitRegister.All.Select(unit => unit.Code).Distinct().Count());
    }

    [Fact]
    public void Kind_OfUnits_FollowsTheirNames()
    {
        var kinds = UnitRegister.AsAt(Before).CountBy(unit => unit.Kind).ToDictionary();

        Assert.Equal(
            (10, 7, 85),
            (kinds[AdministrativeUnitKind.Ward], kinds[AdministrativeUnitKind.Township], kinds[AdministrativeUnitKind.Commune])
        );
        Assert.DoesNotContain(UnitRegister.AsAt(After), unit => unit.Kind == AdministrativeUnitKind.Township);
        Assert.Equal("Plei Kần", UnitRegister.Find("kontum-23377")!.ShortName);
    }

    [Theory]
    [InlineData("formerUnits", false)]
    [InlineData("currentUnits", true)]
    public void Items_OfferedToEditors_AreTheUnitsOfTheRegister(string dataType, bool present)
    {
        var offered = ConfigurationFiles.Items(dataType);

        var found = UnitRegister.FindAll(offered);

        var expected = UnitRegister.AsAt(present ? After : Before).Select(unit => unit.Code).Order();
        Assert.Equal(expected, found.Select(unit => unit.Code).Order());
        Assert.All(offered.Zip(found), pair => Assert.Contains(pair.Second.Name, pair.First, StringComparison.Ordinal));
    }
}
