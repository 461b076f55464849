package vn.vinhdanh.nomination;

public enum Gender {
    MALE, FEMALE
}
